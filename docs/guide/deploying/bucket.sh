#!/bin/sh
# Builds the blog and makes a bucket equal to it. It wants site and rclone on the PATH.
# usage: sh bucket.sh REMOTE:BUCKET[/PATH] [RCLONE-OPTION …]    such as: sh bucket.sh s3:example-blog --dry-run
#
#   CLOUDFRONT_DISTRIBUTION  when set, its cache is emptied if anything has changed; wants the aws program, too
set -eu

target=${1:?usage: sh bucket.sh REMOTE:BUCKET[/PATH] [RCLONE-OPTION …]}
shift

mkdir -p .site
site build --list-changed .site/changes
# What an upload that failed left behind is still to be done.
cat .site/changes >>.site/changes-to-purge

# What pages need comes before them. Files are compared by content, since git and CI keep no times.
rclone copy public "$target" --checksum --fast-list "$@" \
    --include '/assets/*.??????????.css' --include '/assets/*.??????????.js' \
    --header-upload 'Cache-Control: public, max-age=31536000, immutable'
rclone sync public "$target" --checksum --fast-list --delete-after "$@" \
    --exclude /.site-manifest --exclude /.nojekyll --exclude /_headers --exclude /_redirects

case " $* " in *" --dry-run "* | *" -n "*) exit ;; esac
if [ -n "${CLOUDFRONT_DISTRIBUTION:-}" ] && [ -s .site/changes-to-purge ]; then
    aws cloudfront create-invalidation --distribution-id "$CLOUDFRONT_DISTRIBUTION" --paths '/*'
fi
rm .site/changes-to-purge
