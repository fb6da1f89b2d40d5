// Tested by tests/unit/session_test.cpp.
#include "core/session/open_article.h"

#include "core/annotation/asides.h"
#include "core/annotation/places.h"

namespace hearsay::session {

const Report& OpenArticle::report(bool suggestions) const {
  return (suggestions ? report_ : accepted_report_).at(revision_, [&] {
    return make_report(document_, {.suggestions = suggestions, .layers = {}});
  });
}

const Difference& OpenArticle::difference() const {
  return difference_.at(revision_, [this] { return hearsay::difference(document_); });
}

const std::vector<OthersWork>& OpenArticle::others() const {
  return others_.at(revision_, [this] { return others_work(document_); });
}

const Difference& OpenArticle::difference_from(std::string_view layer) const {
  auto& known = differences_.at(revision_, [] { return std::map<std::string, Difference, std::less<>>(); });
  const auto [it, fresh] = known.try_emplace(std::string(layer));
  if (fresh) it->second = hearsay::difference_from(document_, layer);
  return it->second;
}

const TextNature& OpenArticle::nature() const {
  return nature_.at(revision_, [this] { return nature_of(document_.text); });
}

const std::vector<const Tag*>& OpenArticle::tags() const {
  return tags_.at(revision_, [this] { return tags_in_order(document_); });
}

const std::vector<Aside>& OpenArticle::asides() const {
  return asides_.at(revision_, [this] { return hearsay::asides(document_.meta); });
}

const std::vector<Span>& OpenArticle::same_words(Span words) const {
  auto& known = same_words_.at(revision_, [] { return std::map<Span, std::vector<Span>>(); });
  const auto [it, fresh] = known.try_emplace(words);
  if (fresh) {
    it->second = find_places(document_.text, document_.text.bytes(words));
    std::erase_if(it->second, [this](Span place) { return aside_at(asides(), place.begin) != nullptr; });
  }
  return it->second;
}

}  // namespace hearsay::session
