// Tested by tests/unit/html_page_test.cpp.
#include "core/text/html_encoding.h"

#include <algorithm>

#include "core/lexicon/fold.h"
#include "core/text/chars.h"
#include "core/text/text.h"

namespace hearsay {

namespace {

constexpr std::size_t farthest = 4096;  // bytes in which a declaration is looked for

bool ends_label(char c) {
  return c == '"' || c == '\'' || c == ' ' || c == ';' || c == '>' || c == '/' || c == '?' || c == '\t' ||
         c == '\n' || c == '\r';
}

// The label that follows `name` and an equals sign; empty when there is none.
std::string label_after(std::string_view head, std::string_view name) {
  for (std::size_t at = head.find(name); at != head.npos; at = head.find(name, at)) {
    at += name.size();
    std::size_t i = at;
    while (i < head.size() && head[i] == ' ') ++i;
    if (i >= head.size() || head[i] != '=') continue;
    ++i;
    while (i < head.size() && (head[i] == ' ' || head[i] == '"' || head[i] == '\'')) ++i;
    const std::size_t begin = i;
    while (i < head.size() && !ends_label(head[i])) ++i;
    if (i > begin) return std::string(head.substr(begin, i - begin));
  }
  return {};
}

bool is_utf8(std::string_view bytes) { return Text::from(bytes).replaced() == 0; }

}  // namespace

std::string declared_encoding(std::string_view bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF")) return "utf-8";
  if (bytes.starts_with("\xFF\xFE")) return "utf-16le";
  if (bytes.starts_with("\xFE\xFF")) return "utf-16be";
  std::string head(bytes.substr(0, farthest));
  std::transform(head.begin(), head.end(), head.begin(), fold_ascii);
  std::string label;
  if (head.find("<meta") != head.npos) label = label_after(head, "charset");
  if (label.empty() && head.starts_with("<?xml"))
    label = label_after(head.substr(0, head.find("?>")), "encoding");
  if (label.empty()) return is_utf8(bytes) ? "utf-8" : "windows-1252";
  if (label.starts_with("utf-16") || label.starts_with("utf16")) return "utf-8";
  for (const std::string_view same :
       {"iso-8859-1", "iso8859-1", "iso_8859-1", "latin1", "latin-1", "ascii", "us-ascii"})
    if (label == same) return "windows-1252";
  return label;
}

}  // namespace hearsay
