"""Doubles and builders that tests share."""
