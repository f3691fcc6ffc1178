#!/bin/sh
# Runs one suite, whatever it is written in.
case $1 in
*.mjs | *.cjs) exec node "$1" ;;
*) exec sh "$1" ;;
esac
