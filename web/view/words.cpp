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

std::string title_of(const Tag& tag) {
  switch (tag.label) {
    case Label::quote:
      return tag.kind == "direct"     ? "Direct quote"
             : tag.kind == "indirect" ? "Indirect quote"
             : tag.kind == "mixed"    ? "Mixed quote"
                                      : "Quote";
    case Label::speaker:
      return "Speaker";
    case Label::cue:
      return "Words that report";
    case Label::hedge:
      return "Hedge";
    case Label::claim:
      return "Claim";
  }
  return {};
}

const char* noun(Label label) {
  static constexpr const char* nouns[] = {"a quote", "a speaker", "words that report", "a hedge", "a claim"};
  return nouns[static_cast<std::size_t>(label)];
}

std::string in_short(std::string_view words) { return shortened(commands::name_from(words), 40); }

}  // namespace hearsay::view
