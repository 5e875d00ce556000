"""The stories of the evaluation are what their gold files say."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
from ruamel.yaml import YAML

STORIES = Path(__file__).parent.parent / "evaluation" / "stories"
TRAINING = STORIES.parent / "training"
RETOLD = STORIES.parent / "retold"
PAIRS = TRAINING / "pairs.yaml"
GOLDEN_PAIRS = Path(__file__).parent / "golden" / "alignment" / "pairs.yaml"
VERDICTS = {"agree", "update", "scope", "conflict"}


@pytest.mark.parametrize(
    "path",
    sorted([*STORIES.glob("*.json"), *TRAINING.glob("*.json"), *RETOLD.glob("*.json")]),
    ids=lambda path: path.stem,
)
def test_gold_offsets_spell_their_text(path: Path) -> None:
    """Every mention's offsets spell its expression, which stands in its quote, in an article of the story."""
    gold = json.loads(path.read_text(encoding="utf-8"))
    texts = {
        doc: (path.parent / path.stem / f"{doc}.txt").read_text(encoding="utf-8") for doc in gold["docs"]
    }
    assert sorted(texts) == sorted(file.stem for file in (path.parent / path.stem).iterdir())
    for fact in gold["facts"]:
        assert fact["verdict"] in VERDICTS
        assert len({mention["doc"] for mention in fact["mentions"]}) > 1, fact["id"]
        for mention in fact["mentions"]:
            text = texts[mention["doc"]]
            assert text[mention["start"] : mention["end"]] == mention["value_text"], fact["id"]
            assert mention["quote"] in text
            assert mention["value_text"] in mention["quote"]


@pytest.mark.parametrize("place", [STORIES, TRAINING, RETOLD], ids=lambda place: place.name)
def test_stories_are_there(place: Path) -> None:
    """Each folder of articles has its gold file, and the other way round."""
    folders = {path.name for path in place.iterdir() if path.is_dir()}
    assert folders
    assert folders == {path.stem for path in place.glob("*.json")}


def test_each_retold_article_has_its_source() -> None:
    """Each retold story has one address for each of its articles, and no other story has any."""
    sources = YAML(typ="safe").load((RETOLD / "sources.yaml").read_text(encoding="utf-8"))
    golds = {path.stem: json.loads(path.read_text(encoding="utf-8")) for path in RETOLD.glob("*.json")}
    assert {story: len(set(addresses)) for story, addresses in sources.items()} == {
        story: len(gold["docs"]) for story, gold in golds.items()
    }


def test_the_readme_counts_the_retold_stories() -> None:
    """The counts of retold stories, articles, words and questions are those of the files."""
    golds = [json.loads(path.read_text(encoding="utf-8")) for path in RETOLD.glob("*.json")]
    sizes = [len(gold["docs"]) for gold in golds]
    words = sum(len(path.read_text(encoding="utf-8").split()) for path in RETOLD.glob("*/*.txt"))
    verdicts = [fact["verdict"] for gold in golds for fact in gold["facts"]]
    text = (STORIES.parent / "README.md").read_text(encoding="utf-8")
    told = re.search(
        r"holds (\d+) real stories .* each in (\d+) to (\d+) articles:\s"
        r"([\d,]+) articles, ([\d,]+) words, ([\d,]+) questions of which ([\d,]+) are answered differently",
        text,
    )
    assert told is not None
    differently = len(verdicts) - verdicts.count("agree")
    counted = [len(golds), min(sizes), max(sizes), sum(sizes), round(words, -3), len(verdicts), differently]
    assert [int(number.replace(",", "")) for number in told.groups()] == counted


def test_training_pairs_have_their_shape() -> None:
    """Each pair holds its two values once each; both answers are there; the golden pairs stay a test."""
    pairs = YAML(typ="safe").load(PAIRS.read_text(encoding="utf-8"))
    golden = YAML(typ="safe").load(GOLDEN_PAIRS.read_text(encoding="utf-8"))
    tested = {text for pair in golden for text in (pair["first"], pair["second"])}
    for pair in pairs:
        assert set(pair) == {"why", "first", "second", "values", "together"}
        texts = (pair["first"], pair["second"])
        assert [text.count(value) for text, value in zip(texts, pair["values"], strict=True)] == [1, 1], pair
        assert tested.isdisjoint(texts), pair["why"]
    assert len({(pair["first"], pair["second"]) for pair in pairs}) == len(pairs)
    apart = sum(not pair["together"] for pair in pairs)
    assert 0.4 < apart / len(pairs) < 0.6


def test_evaluation_runs_on_a_story() -> None:
    """The evaluation scores one story with this checkout, and most of what the story states is extracted."""
    words = [sys.executable, str(STORIES.parent / "run.py"), "--story", "hotel-murders", "--json"]
    done = subprocess.run(words, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    printed = json.loads(done.stdout)
    assert list(printed) == ["dev"]
    assert set(printed["dev"]["stories"]) == {"hotel-murders"}
    assert printed["dev"]["all"]["extraction"] > 0.7
