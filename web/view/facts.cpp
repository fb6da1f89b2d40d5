#include "web/view/facts.h"

#include "core/annotation/describe.h"
#include "core/annotation/places.h"

namespace hearsay::view {

const std::vector<const Tag*>& Facts::tags(const Document& doc) const {
  return tags_.at(revision_, [&] { return tags_in_order(doc); });
}

const Report& Facts::report(const Document& doc, bool guesses) const {
  return reports_[guesses].at(revision_, [&] {
    return make_report(doc, {.suggestions = guesses, .layers = {}});
  });
}

const Difference& Facts::difference(const Document& doc) const {
  return difference_.at(revision_, [&] { return hearsay::difference(doc); });
}

const std::vector<std::string>& Facts::history_words(const Document& doc, const History& history) const {
  return history_words_.at(revision_, [&] { return hearsay::history_words(doc, history); });
}

const std::vector<Span>& Facts::same_words(const Document& doc, Span words) const {
  const auto [it, fresh] = same_.at(revision_, [] { return std::map<Span, std::vector<Span>>(); }).try_emplace(words);
  if (fresh) it->second = find_places(doc.text, doc.text.bytes(words));
  return it->second;
}

}  // namespace hearsay::view
