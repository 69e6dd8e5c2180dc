#include <stddef.h>

/// Parses and renders a document with the stock library and the four GFM extensions, on the calling thread.
///
/// Returns the number of bytes of HTML.
size_t stock_markdown_render(const char *text, size_t length);
