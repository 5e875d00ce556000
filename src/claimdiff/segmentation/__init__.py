"""Articles cut into sentences and tokens with exact offsets."""

from claimdiff.segmentation.document import Document, Sentence, segment

__all__ = ["Document", "Sentence", "segment"]
