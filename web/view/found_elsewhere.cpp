#include "web/view/found_elsewhere.h"

#include <algorithm>
#include <cstdint>
#include <string>

#include "core/annotation/layers.h"
#include "core/compare/event_otherwise.h"
#include "core/text/chars.h"
#include "core/text/grapheme.h"
#include "core/text/utf8.h"

namespace hearsay::view {

namespace {

Elsewhere::Way way_of(comparing::OtherWay how) {
  switch (how) {
    case comparing::OtherWay::words: return Elsewhere::Way::words;
    case comparing::OtherWay::part: return Elsewhere::Way::part;
    case comparing::OtherWay::surer: return Elsewhere::Way::surer;
    case comparing::OtherWay::unsure: return Elsewhere::Way::unsure;
    case comparing::OtherWay::voice: break;
  }
  return Elsewhere::Way::voice;
}

// The quote that has most of the statement; nullptr when none has half of the shorter of the two.
const Tag* quote_of(const std::vector<const Tag*>& quotes, const Fragments& statement) {
  const Tag* best = nullptr;
  std::uint32_t most = 0;
  for (const Tag* quote : quotes) {
    const std::uint32_t shared = shared_length(quote->fragments, statement);
    if (2 * shared < std::min(total_length(quote->fragments), total_length(statement)) || shared <= most) continue;
    best = quote;
    most = shared;
  }
  return best;
}

// What is said of them has marks of its own.
std::string without_marks(std::string words) {
  for (std::uint32_t at = 0; at < words.size() && chars::is_double_quote(utf8::next(words, at)); at = 0) words.erase(0, at);
  for (auto at = static_cast<std::uint32_t>(words.size()); at > 0 && chars::is_double_quote(utf8::previous(words, at));) words.resize(at);
  return words;
}

}  // namespace

std::vector<const Tag*> quotes_of(const Document& doc) {
  std::vector<const Tag*> quotes = finds_of(doc, my_layer);
  std::erase_if(quotes, [](const Tag* tag) { return tag->label != Label::quote; });
  return quotes;
}

std::vector<commands::FoundElsewhere> found_elsewhere(const Document& doc, const ComparedArticles& compared) {
  const ComparedArticle* here = compared.find(doc.id, doc.text);
  if (!here) return {};
  std::vector<const Tag*> quotes = quotes_of(doc);
  std::erase_if(quotes, [](const Tag* quote) { return !quote->elsewhere.empty(); });
  std::vector<commands::FoundElsewhere> out;
  for (const comparing::GivenOtherwise& one :
       comparing::otherwise_of(compared.sources(), compared.result(), static_cast<std::uint32_t>(compared.place_of(*here)))) {
    const Tag* quote = quote_of(quotes, one.span);
    if (!quote) continue;
    const std::string& outlet = compared.form().outlets[one.source];
    const ComparedArticle& there = compared.articles()[one.source];
    auto known = std::find_if(out.begin(), out.end(), [&](const commands::FoundElsewhere& found) { return found.tag == quote->id; });
    if (known == out.end()) known = out.insert(out.end(), {quote->id, {}});
    known->elsewhere.push_back({way_of(one.how), outlet.empty() ? there.title : outlet,
                                shortened(without_marks(comparing::on_one_line(there.text, one.there)), longest_elsewhere)});
  }
  return out;
}

}  // namespace hearsay::view
