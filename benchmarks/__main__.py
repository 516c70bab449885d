"""Run every measurement."""

from benchmarks import seeds

seeds.main()
