"""What can go wrong, as exceptions a caller can catch.

    ClaimdiffError             anything claimdiff raises on purpose
    ├── ArticleError           one article cannot be read; the rest goes on
    └── UsageError             the call itself cannot be done (options, config, catalogue, baseline)

Every message names the file and, where there is one, the place in it.
"""


class ClaimdiffError(Exception):
    """Anything claimdiff raises on purpose; the text is meant for the person who called."""


class ArticleError(ClaimdiffError):
    """One article cannot be read.

    Attributes:
        path: The file, directory, address or ``-`` as it was given.
        reason: Why, in words for the user, without the path.
    """

    def __init__(self, path: str, reason: str) -> None:
        super().__init__(f"{path}: {reason}")
        self.path = path
        self.reason = reason


class UsageError(ClaimdiffError):
    """The call cannot be done as asked; the command line exits with 2."""
