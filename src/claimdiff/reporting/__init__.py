"""Results as table, JSON, CSV and further formats; builds text, never prints."""
