#!/bin/sh
# Builds the blog and makes a folder of a server equal to it. It needs site and rsync on the PATH.
# usage: sh rsync.sh [USER@]HOST:FOLDER [RSYNC-OPTION …]    such as: sh rsync.sh blog@example.com:/var/www/blog --dry-run
set -eu

target=${1:?usage: sh rsync.sh [USER@]HOST:FOLDER [RSYNC-OPTION …]}
shift

site build
# Files are compared by content, since git and CI do not keep times. They come into place together, and only then
# are files removed that no longer belong.
rsync --recursive --checksum --compress --chmod=D755,F644 --delay-updates --delete-delay --itemize-changes \
    --exclude=/.site-manifest --exclude=/.nojekyll "$@" public/ "${target%/}/"
