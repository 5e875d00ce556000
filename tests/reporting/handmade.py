"""A report made by hand, so that formats are tested on their own.

Not a test itself; imported by the tests of this folder.
"""

from __future__ import annotations

from typing import Any

from claimdiff.models import Article, Claim, Cluster, Counts, Interval, Report, Skipped, Span

TEXTS = {
    "habilian": "Police seized 96 computers. The camp has 127 buildings and covers about 40 hectares. "
    "An estimated 450 have left.",
    "balcanicaucaso": "Police seized about one hundred and fifty electronic devices. It has one hundred "
    "and seven buildings on forty hectares. Bledar Çuçi spoke.",
    "advt": "Police seized 96 computers. It has 127 buildings on about 40 acres. About 450 left.",
    "parsi": "Police seized approximately 150 devices.",
    "emerging-europe": "The minister, Bledi Çuçi, said that 4,000 to 5,000 people [bold]came[/bold].",
}
SOURCES = {"emerging-europe": "Emerging Europe", "parsi": "Mazda Parsi"}


class Maker:
    """Builds claims by quoting the articles, and the clusters they are in."""

    def __init__(self, texts: dict[str, str]) -> None:
        self.articles = {
            name: Article(id=name, path=f"{name}.txt", source=SOURCES.get(name, name), text=text)
            for name, text in texts.items()
        }
        self.claims: dict[str, Claim] = {}
        self.clusters: list[Cluster] = []

    def claim(self, article: str, quote: str, kind: Any, value: Any, **more: Any) -> str:
        """A claim on the first place where the article says ``quote``; gives its id."""
        text = self.articles[article].text
        start = text.index(quote)
        end = text.find(".", start) + 1 or len(text)
        name = f"{article}:{start}:{kind}"
        self.claims[name] = Claim(
            id=name, article=article, start=start, end=start + len(quote), text=quote, kind=kind, value=value,
            sentence=Span(start=text.rfind(".", 0, start) + 1, end=end), **more,
        )  # fmt: skip
        return name

    def cluster(self, label: str, verdict: Any, severity: Any, reason: str, *claims: str) -> None:
        """A cluster of claims."""
        number = len(self.clusters) + 1
        self.clusters.append(
            Cluster(
                id=f"c{number}", label=label, kind=self.claims[claims[0]].kind, verdict=verdict,
                reason=reason, severity=severity, claims=tuple(sorted(claims)), fingerprint=f"{number:016x}",
            )
        )  # fmt: skip

    def report(self) -> Report:
        """The report of all that was made."""
        verdicts: dict[Any, int] = {}
        for cluster in self.clusters:
            verdicts[cluster.verdict] = verdicts.get(cluster.verdict, 0) + 1
        return Report(
            articles=tuple(self.articles[name] for name in sorted(self.articles)),
            claims=tuple(self.claims[name] for name in sorted(self.claims)),
            clusters=tuple(self.clusters),
            skipped=(Skipped(path="photo.txt", reason="binary file, not text"),),
            counts=Counts(
                articles=len(self.articles), claims=len(self.claims), pairs_compared=25, pairs_left_out=3,
                verdicts=verdicts, skipped=1,
            ),
        )  # fmt: skip


def camp() -> Report:
    """The story of the camp, in six clusters."""
    make = Maker(TEXTS)
    claim = make.claim
    make.cluster(
        "area of the camp", "conflict", "high", "the same number in two units: 40 hectares is 99 acres",
        claim("habilian", "about 40 hectares", "measure", 40, unit="hectare", bound="~"),
        claim("balcanicaucaso", "forty hectares", "measure", 40, unit="hectare"),
        claim("advt", "about 40 acres", "measure", 40, unit="acre", bound="~",
              claimant="[red]the ministry[/red]"),
    )  # fmt: skip
    make.cluster(
        "buildings", "conflict", "medium", "exact counts that differ by 16%",
        claim("habilian", "127 buildings", "count", 127, unit="building"),
        claim("advt", "127 buildings", "count", 127, unit="building"),
        claim("balcanicaucaso", "one hundred and seven buildings", "count", 107, unit="building"),
    )  # fmt: skip
    make.cluster(
        "name of the minister", "conflict", "low", "one name, spelled in two ways",
        claim("balcanicaucaso", "Bledar Çuçi", "name", "Bledar Çuçi"),
        claim("emerging-europe", "Bledi Çuçi", "name", "Bledi Çuçi", claimant="the ministry"),
    )  # fmt: skip
    make.cluster(
        "devices seized", "scope", "medium", "computers are a part of all electronic devices",
        claim("habilian", "96 computers", "count", 96, unit="computer"),
        claim("advt", "96 computers", "count", 96, unit="computer", claimant="BIRN"),
        claim("balcanicaucaso", "about one hundred and fifty electronic devices", "count", 150, unit="device",
              bound="~"),
        claim("parsi", "approximately 150 devices", "count", 150, unit="device", bound="~"),
    )  # fmt: skip
    make.cluster(
        "people who left", "compatible", "none", "approximation: about 450 may be 450",
        claim("habilian", "An estimated 450", "count", 450),
        claim("advt", "About 450", "count", 450, bound="~"),
    )  # fmt: skip
    make.cluster(
        "people [bold]came[/bold]", "single", "none", "only one source states it",
        claim("emerging-europe", "4,000 to 5,000 people", "count", Interval(low=4000, high=5000)),
    )  # fmt: skip
    return make.report()
