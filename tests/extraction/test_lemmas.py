"""Dictionary forms: fixed cases, and agreement with an independent lemmatiser."""

from __future__ import annotations

import pytest

from claimdiff.extraction.lemmas import lemma
from claimdiff.extraction.phrases import model

CASES = {
    "N": "computers:computer people:person women:woman crises:crisis buses:bus deaths:death cities:city "
    "glasses:glass boxes:box thieves:thief series:series police:police aircraft:aircraft knives:knife "
    "movies:movie heroes:hero viruses:virus crewmen:crewman vehicles:vehicle clashes:clash",
    "VD": "seized:seize killed:kill struck:strike fled:flee added:add agreed:agree declared:declare "
    "accused:accuse divided:divide stopped:stop planned:plan hoped:hope visited:visit offered:offer "
    "challenged:challenge acquired:acquire injured:injure opened:open rose:rise fell:fall shot:shoot "
    "travelled:travel died:die carried:carry used:use evacuated:evacuate situated:situate",
    "VN": "founded:found found:find born:bear stolen:steal wounded:wound arrested:arrest",
    "VG": "killing:kill dying:die running:run making:make adding:add seeing:see ranging:range using:use",
    "VZ": "kills:kill dies:die passes:pass carries:carry goes:go has:have is:be",
    "V": "found:found bring:bring are:be speed:speed",
}


@pytest.mark.parametrize(
    ("tag", "form", "wanted"),
    [(tag, *pair.split(":")) for tag, pairs in CASES.items() for pair in pairs.split()],
)
def test_lemma(tag: str, form: str, wanted: str) -> None:
    """A form has the dictionary form that its part of speech gives it."""
    assert lemma(form, tag) == wanted


def test_past_forms_agree_with_an_independent_lemmatiser() -> None:
    """On the past forms of the tagger's lexicon, nineteen in twenty agree with simplemma."""
    simplemma = pytest.importorskip("simplemma")
    forms = [
        form
        for form, own in model().forms.items()
        if form.isalpha() and form.islower() and own in ("VD", "VN", "VD|VN", "VN|VD")
    ]
    differ = [form for form in forms if lemma(form, "VD") != simplemma.lemmatize(form, lang="en")]
    assert len(forms) > 500
    assert len(differ) < 0.05 * len(forms), differ


@pytest.mark.parametrize("form", ["", "s", "ed", "ing", "'s", "ies", "ß", "x" * 1000])
def test_odd_forms_do_not_raise(form: str) -> None:
    """Whatever stands in a text has some dictionary form."""
    assert isinstance(lemma(form, "VD"), str)
    assert isinstance(lemma(form, "NS"), str)
