// Tested by tests/unit/formats_test.cpp.
#include "core/format/plain_text.h"

#include <string>
#include <utility>

#include "core/text/html.h"

namespace hearsay {

namespace {

// NUL bytes, or many sequences that are not UTF-8.
bool is_binary(std::string_view bytes, const Text& text) {
  return bytes.find('\0') != bytes.npos || text.replaced() > 8 + text.size() / 50;
}

bool is_blank(std::string_view words) { return words.find_first_not_of(" \t\r\n") == words.npos; }

}  // namespace

ReadText read_plain_text(std::string_view bytes) {
  if (bytes.size() > longest_text) return {.problem = message::make("file.too-long")};
  Text text = Text::from(bytes);
  if (is_blank(text.bytes())) return {.problem = message::make("file.no-text")};
  if (is_binary(bytes, text)) return {.problem = message::make("file.not-text")};
  return {.text = std::move(text)};
}

ReadText read_web_page(std::string_view html) {
  if (html.size() > 8 * longest_text) return {.problem = message::make("file.page-too-long")};
  // Sound before it is read: places in what comes out must hold in the text.
  const Text sound = Text::from(html);
  if (is_binary(html, sound)) return {.problem = message::make("file.not-text")};
  HtmlText page = read_html(sound.bytes());
  ReadText read = read_plain_text(page.text);
  if (read.problem.empty()) read.boilerplate = std::move(page.boilerplate);
  return read;
}

}  // namespace hearsay
