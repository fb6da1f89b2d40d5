// An article as it is open: the document, its steps, and what is derived from them, made once for each state.
//
//   const OpenArticle& a = *session.find(id);
//   a.document();  a.history();
//   a.report();                              // O(1) until the next change
//   a.revision()                             // another number after every change
//
// References into an article, and what is derived from it, hold until its revision is another one.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/annotation/difference.h"
#include "core/annotation/document.h"
#include "core/annotation/history.h"
#include "core/annotation/layers.h"
#include "core/annotation/report.h"
#include "core/text/nature.h"

namespace hearsay::session {

// A value that is derived from the state of one number.
template <class T>
class Derived {
 public:
  template <class Make>
  T& at(std::uint64_t revision, Make make) const {
    if (!value_ || of_ != revision) value_ = make();
    of_ = revision;
    return *value_;
  }

 private:
  mutable std::optional<T> value_;
  mutable std::uint64_t of_ = 0;
};

class OpenArticle {
 public:
  const Document& document() const { return document_; }
  const History& history() const { return history_; }
  // Of all articles that a session has held, no two states have the same number.
  std::uint64_t revision() const { return revision_; }

  // The figures, with or without what nobody has decided on.
  const Report& report(bool suggestions = true) const;
  const Difference& difference() const;
  // Other people's tags in it, and the same beside what one of them found.
  const std::vector<OthersWork>& others() const;
  const Difference& difference_from(std::string_view layer) const;
  const TextNature& nature() const;                       // what its text is, where it is no article
  const std::vector<const Tag*>& tags() const;            // in the order of the text
  const std::vector<Span>& same_words(Span words) const;  // the places of the article that say the same
  const std::vector<Aside>& asides() const;               // the paragraphs that are not of the article

 private:
  friend class Session;

  Document document_;
  History history_;
  std::uint64_t revision_ = 0;
  Derived<Report> report_, accepted_report_;
  Derived<Difference> difference_;
  Derived<std::map<std::string, Difference, std::less<>>> differences_;  // by layer
  Derived<std::vector<OthersWork>> others_;
  Derived<TextNature> nature_;
  Derived<std::vector<const Tag*>> tags_;
  Derived<std::map<Span, std::vector<Span>>> same_words_;
  Derived<std::vector<Aside>> asides_;
};

}  // namespace hearsay::session
