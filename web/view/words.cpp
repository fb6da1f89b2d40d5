#include "web/view/words.h"

#include "core/annotation/commands.h"
#include "core/text/grapheme.h"

namespace hearsay::view {

using namespace message::literals;

std::string excerpt(const Document& doc, const Tag& tag, std::size_t longest) {
  std::string out;
  for (const Span f : tag.fragments) {
    if (!out.empty()) out += " … ";
    for (const char c : doc.text.bytes(f))
      if (c == '\n' || c == '\r' || c == '\t' || c == ' ') {
        if (!out.empty() && out.back() != ' ') out += ' ';
      } else {
        out += c;
      }
  }
  if (out.size() > longest) {
    std::string_view closing;
    for (const std::string_view mark : {"”", "\"", "’", "»"})
      if (out.ends_with(mark)) closing = mark;
    // At the end of a word, where one is near.
    std::size_t cut = out.rfind(' ', longest);
    if (cut == out.npos || cut < longest / 2) cut = longest;
    while (cut > 0 && (static_cast<unsigned char>(out[cut]) & 0xC0) == 0x80) --cut;
    while (cut > 0 && std::string_view(" .,;:").find(out[cut - 1]) != std::string_view::npos) --cut;
    out = out.substr(0, cut) + "…" + std::string(closing);
  }
  return out;
}

std::string called(const message::Language& language, const Tag& tag) {
  return message::text(language, "tag.called", "label"_is = name_of(tag.label), "kind"_is = tag.kind);
}

std::string title_of(const message::Language& language, const Tag& tag) {
  return message::text(language, "tag.title", "label"_is = name_of(tag.label), "kind"_is = tag.kind);
}

std::string title_of(const message::Language& language, Label label) {
  return message::text(language, "tag.title", "label"_is = name_of(label), "kind"_is = "");
}

std::string author_of(const Document& doc, const Tag& tag) {
  const auto layer = doc.layers.find(tag.layer);
  return layer == doc.layers.end() ? std::string() : layer->second.name;
}

std::string in_short(std::string_view words) { return shortened(commands::name_from(words), 40); }

}  // namespace hearsay::view
