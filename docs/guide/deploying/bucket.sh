#!/bin/sh
# Builds the blog and makes a bucket equal to it. It needs site and rclone on the PATH.
# usage: sh bucket.sh REMOTE:BUCKET[/PATH] [RCLONE-OPTION …]    such as: sh bucket.sh s3:example-blog --dry-run
#
#   CLOUDFRONT_DISTRIBUTION  when set, its cache is emptied if anything has changed; needs the aws program as well
set -eu

target=${1:?usage: sh bucket.sh REMOTE:BUCKET[/PATH] [RCLONE-OPTION …]}
shift

mkdir -p .site
site build --list-changed .site/changes
# Whatever a failed upload left undone is still to be uploaded.
cat .site/changes >>.site/changes-to-purge

# Files that pages need are uploaded before them. Files are compared by content, since git and CI do not keep times.
rclone copy public "$target" --checksum --fast-list "$@" \
    --include '/assets/*.??????????.css' --include '/assets/*.??????????.js' --include '/search/*/*.bin' \
    --header-upload 'Cache-Control: public, max-age=31536000, immutable'
rclone sync public "$target" --checksum --fast-list --delete-after "$@" \
    --exclude /.site-manifest --exclude /.nojekyll --exclude /_headers --exclude /_redirects

case " $* " in *" --dry-run "* | *" -n "*) exit ;; esac
if [ -n "${CLOUDFRONT_DISTRIBUTION:-}" ] && [ -s .site/changes-to-purge ]; then
    aws cloudfront create-invalidation --distribution-id "$CLOUDFRONT_DISTRIBUTION" --paths '/*'
fi
rm .site/changes-to-purge
