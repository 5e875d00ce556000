"""A baseline accepts findings by content, keeps reasons, and says what is new, known and resolved."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from claimdiff.baseline import Baseline, against, dump_baseline, load_baseline, updated
from claimdiff.errors import UsageError
from claimdiff.models import DISCREPANT, Report
from tests.reporting.handmade import camp


def without(report: Report, label: str) -> Report:
    """The report less one cluster."""
    return report.model_copy(update={"clusters": tuple(c for c in report.clusters if c.label != label)})


def test_new_known_and_resolved() -> None:
    """What the baseline holds is known, the rest new; what is found no more is resolved."""
    accepted = updated(without(camp(), "buildings"), Baseline(), reason="checked", prune=False)
    assert {f.label for f in accepted.findings} == {
        "area of the camp",
        "name of the minister",
        "devices seized",
    }
    now = against(without(camp(), "devices seized"), accepted)
    states = {c.label: c.state for c in now.clusters if c.verdict in DISCREPANT}
    assert states == {"area of the camp": "known", "buildings": "new", "name of the minister": "known"}
    assert [f.label for f in now.resolved] == ["devices seized"]
    assert all(c.state is None for c in now.clusters if c.verdict not in DISCREPANT)


def test_update_keeps_reasons() -> None:
    """Human reasons survive an update; what is resolved goes only when it is asked for."""
    first = updated(without(camp(), "buildings"), Baseline(), reason="one camp, two maps", prune=False)
    second = updated(without(camp(), "devices seized"), first, reason="later", prune=False)
    reasons = {f.label: f.reason for f in second.findings}
    assert reasons == {
        "area of the camp": "one camp, two maps",
        "buildings": "later",
        "devices seized": "one camp, two maps",
        "name of the minister": "one camp, two maps",
    }
    pruned = updated(without(camp(), "devices seized"), first, reason="later", prune=True)
    assert "devices seized" not in {f.label for f in pruned.findings}


def test_file_is_stable(tmp_path: Path) -> None:
    """The file is sorted, survives a round trip, and holds no path, line or date."""
    baseline = updated(camp(), Baseline(), reason="checked", prune=False)
    text = dump_baseline(baseline)
    path = tmp_path / "b.json"
    path.write_text(text, encoding="utf-8")
    assert load_baseline(str(path)) == baseline
    assert dump_baseline(Baseline(findings=baseline.findings[::-1])) == text
    assert ".txt" not in text
    assert [f["label"] for f in json.loads(text)["findings"]] == sorted(f.label for f in baseline.findings)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('{"schema": "claimdiff-baseline/1", ', "b.json:1:36: not JSON"),
        ('{"schema": "claimdiff-baseline/9"}', "reads claimdiff-baseline/1"),
        ('{"findings": [{"label": "x"}]}', "findings.0.fingerprint: Field required"),
        ('{"finding": []}', "finding: Extra inputs"),
        ("[]", "b.json: the file"),
    ],
)
def test_broken_files(tmp_path: Path, text: str, message: str) -> None:
    """A baseline that cannot be used is refused with its place."""
    path = tmp_path / "b.json"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(UsageError) as caught:
        load_baseline(str(path))
    assert message in str(caught.value)


def test_missing_file() -> None:
    """A baseline that is not there says how to make one."""
    with pytest.raises(UsageError, match="baseline create"):
        load_baseline("nowhere.json")


def test_a_finding_that_is_called_otherwise_is_known_by_its_values() -> None:
    """Labels follow the words of the articles; the same values in the same words are the same finding."""
    accepted = updated(camp(), Baseline(), reason="checked", prune=False)
    renamed = tuple(
        c.model_copy(update={"label": f"the {c.label}", "fingerprint": c.fingerprint[::-1]})
        for c in camp().clusters
    )
    report = camp().model_copy(update={"clusters": renamed})
    now = against(report, accepted)
    assert {c.state for c in now.clusters if c.verdict in DISCREPANT} == {"known"}
    assert now.resolved == ()
    after = updated(report, accepted, reason="later", prune=False)
    assert {f.reason for f in after.findings} == {"checked"}
    assert len(after.findings) == len(accepted.findings)
