"""Options, exit codes, progress; the only place that prints or exits."""
