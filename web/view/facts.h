// What follows from an article's document, made once for each state that it is in.
//
//   Facts facts;
//   facts.report(doc, true).persons;     // the figures with guesses
//   facts.changed();                     // the document is another: pointers given before are dead
//
// Cost: of each answer that of the function it names in core/annotation, once a change; then a comparison.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "core/annotation/difference.h"
#include "core/annotation/document.h"
#include "core/annotation/history.h"
#include "core/annotation/report.h"

namespace hearsay::view {

class Facts {
 public:
  // Counts the changes to the document.
  std::uint32_t revision() const { return revision_; }
  void changed() { ++revision_; }

  const std::vector<const Tag*>& tags(const Document& doc) const;  // in the order of the text
  const Report& report(const Document& doc, bool guesses) const;   // with or without the guesses
  const Difference& difference(const Document& doc) const;         // what the person found beside the guesses
  const std::vector<std::string>& history_words(const Document& doc, const History& history) const;
  // The places that say the same as these.
  const std::vector<Span>& same_words(const Document& doc, Span words) const;

 private:
  template <class T>
  class Derived {
   public:
    template <class Make>
    T& at(std::uint32_t revision, Make make) {
      if (of_ != revision) value_ = make();
      of_ = revision;
      return value_;
    }

   private:
    T value_{};
    std::uint32_t of_ = 0;
  };

  std::uint32_t revision_ = 1;
  mutable Derived<Report> reports_[2];
  mutable Derived<std::vector<const Tag*>> tags_;
  mutable Derived<Difference> difference_;
  mutable Derived<std::vector<std::string>> history_words_;
  mutable Derived<std::map<Span, std::vector<Span>>> same_;
};

}  // namespace hearsay::view
