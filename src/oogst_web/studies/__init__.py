"""The study folder of a programme: out to a file, and in from one."""
