"""The doors: the command line and the HTTP interface."""
