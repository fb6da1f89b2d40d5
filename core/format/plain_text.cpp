// Tested by tests/unit/format_test.cpp.
#include "core/format/plain_text.h"

#include "core/text/html.h"

namespace hearsay {

namespace {

// NUL bytes, or many sequences that are not UTF-8.
bool is_binary(std::string_view bytes, const Text& text) {
  return bytes.find('\0') != bytes.npos || text.replaced() > 8 + text.size() / 50;
}

bool is_blank(std::string_view words) { return words.find_first_not_of(" \t\r\n") == words.npos; }

ReadText failed(const char* why) { return {{}, why}; }

}  // namespace

ReadText read_plain_text(std::string_view bytes) {
  if (bytes.size() > longest_text)
    return failed("This text is longer than 2 MB, so nothing was changed. Paste one article at a time.");
  Text text = Text::from(bytes);
  if (is_blank(text.bytes()))
    return failed(
        "There is no text in it, so nothing was changed. Copy the words of an article and paste them here.");
  if (is_binary(bytes, text))
    return failed(
        "This isn't text, so nothing was changed. Open a .txt, .html or .json file, or paste the article's "
        "words.");
  return {std::move(text), {}};
}

ReadText read_web_page(std::string_view html) {
  if (html.size() > 8 * longest_text)
    return failed(
        "This page is longer than Hearsay reads, so nothing was changed. Copy only the article and paste "
        "it.");
  return read_plain_text(article_of(read_html(html)));
}

}  // namespace hearsay
