"""The spelling of Dutch in long texts, where there is an engine for it."""
