/* The least that a site generator has to do: read each document, parse it, render it, write one page.
 *
 *     floor FOLDER [PROCESSES] < LIST
 *
 * LIST names one document per line. Document n becomes FOLDER/n/index.html. There are no templates, lists or feeds, and
 * front matter is passed over unread. The work is done by one process with one thread, or divided among PROCESSES. */

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm-extension_api.h>
#include <cmark-gfm.h>

static const char *const EXTENSIONS[] = {"table", "strikethrough", "autolink", "tasklist"};
enum { EXTENSION_COUNT = sizeof EXTENSIONS / sizeof *EXTENSIONS };

static void fail(const char *path) {
    perror(path);
    exit(1);
}

/* A whole file, with a zero at its end; the caller frees it. */
static char *read_file(const char *path, size_t *length) {
    FILE *file = fopen(path, "rb");
    struct stat status;
    if (!file || fstat(fileno(file), &status) != 0) fail(path);
    char *text = malloc((size_t)status.st_size + 1);
    if (!text) fail(path);
    *length = fread(text, 1, (size_t)status.st_size, file);
    text[*length] = 0;
    fclose(file);
    return text;
}

/* Where the Markdown begins: after the front matter, if there is any. */
static const char *body_of(const char *text) {
    if (strncmp(text, "---\n", 4) != 0) return text;
    const char *end = strstr(text + 3, "\n---\n");
    return end ? end + 5 : text;
}

/* The document as HTML; the caller frees it. */
static char *render(const char *body, size_t length) {
    cmark_parser *parser = cmark_parser_new(CMARK_OPT_FOOTNOTES);
    for (int i = 0; i < EXTENSION_COUNT; i++)
        cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(EXTENSIONS[i]));
    cmark_parser_feed(parser, body, length);
    cmark_node *document = cmark_parser_finish(parser);
    char *html = cmark_render_html(document, CMARK_OPT_FOOTNOTES, cmark_parser_get_syntax_extensions(parser));
    cmark_node_free(document);
    cmark_parser_free(parser);
    return html;
}

static void write_page(const char *folder, int number, const char *html) {
    char path[4096];
    snprintf(path, sizeof path, "%s/%d", folder, number);
    if (mkdir(path, 0755) != 0) fail(path);
    snprintf(path, sizeof path, "%s/%d/index.html", folder, number);
    FILE *file = fopen(path, "wb");
    if (!file) fail(path);
    if (fwrite(html, 1, strlen(html), file) != strlen(html) || fclose(file) != 0) fail(path);
}

/* Does every document whose number leaves `part` when divided by `parts`. */
static void run(char **paths, int count, const char *folder, int part, int parts) {
    cmark_gfm_core_extensions_ensure_registered();
    for (int number = part; number < count; number += parts) {
        size_t length;
        char *text = read_file(paths[number], &length);
        const char *body = body_of(text);
        char *html = render(body, length - (size_t)(body - text));
        write_page(folder, number, html);
        free(html);
        free(text);
    }
}

/* The lines of standard input. */
static char **read_list(int *count) {
    char **paths = NULL;
    char line[4096];
    *count = 0;
    while (fgets(line, sizeof line, stdin)) {
        line[strcspn(line, "\n")] = 0;
        if ((*count & (*count - 1)) == 0) paths = realloc(paths, (size_t)(*count ? *count * 2 : 1) * sizeof *paths);
        if (!paths || !(paths[(*count)++] = strdup(line))) fail("memory");
    }
    return paths;
}

int main(int argc, char **argv) {
    if (argc < 2 || argc > 3) {
        fprintf(stderr, "usage: floor FOLDER [PROCESSES] < LIST\n");
        return 64;
    }
    int parts = argc > 2 ? atoi(argv[2]) : 1, count;
    char **paths = read_list(&count);
    if (mkdir(argv[1], 0755) != 0) fail(argv[1]);
    if (parts < 2) {
        run(paths, count, argv[1], 0, 1);
        return 0;
    }
    for (int part = 0; part < parts; part++) {
        pid_t child = fork();
        if (child < 0) fail("fork");
        if (child == 0) {
            run(paths, count, argv[1], part, parts);
            exit(0);
        }
    }
    int status, failed = 0;
    while (wait(&status) > 0) failed |= status != 0;
    return failed;
}
