#include "web/view/words.h"

#include "core/annotation/commands.h"
#include "core/text/grapheme.h"

namespace hearsay::view {

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

std::string called(const Tag& tag) {
  switch (tag.label) {
    case Label::quote:
      return tag.kind == "mixed" ? "partial quote" : tag.kind == "indirect" ? "paraphrase" : "quote";
    case Label::speaker:
      return "speaker";
    case Label::cue:
      return "reporting words";
    case Label::hedge:
      return "hedge";
    case Label::claim:
      return "hedged claim";
  }
  return {};
}

std::string title_of(const Tag& tag) {
  std::string out = called(tag);
  out.front() = static_cast<char>(out.front() - 'a' + 'A');
  return out;
}

std::string author_of(const Document& doc, const Tag& tag) {
  const auto layer = doc.layers.find(tag.layer);
  return layer == doc.layers.end() ? std::string() : layer->second.name;
}

const char* noun(Label label) {
  static constexpr const char* nouns[] = {"a quote", "a speaker", "reporting words", "a hedge", "a hedged claim"};
  return nouns[static_cast<std::size_t>(label)];
}

std::string in_short(std::string_view words) { return shortened(commands::name_from(words), 40); }

}  // namespace hearsay::view
