"""The speed benchmark: a corpus, three contenders, and how they are measured side by side."""
