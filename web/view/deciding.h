// Going through what several people marked in an article, place by place, and taking what they agree on into a layer of it: a
// class (core/exercise/adjudication.h), or two people.
//
//   deciding.start({.article = "d1", .layer = "Agreed in class", .all = adjudicate(text, students, task)}, 0);
//   deciding.has(0, deciding.taken(doc, revision))      // whether the present place is decided
//   deciding.step(1, …);
//
// It lasts until it is ended or another class is decided on, and is stored nowhere: what was taken is in the article. That a
// place is to have no tag is remembered here only. Knows no browser; tested by tests/unit/classroom_test.cpp.
#pragma once

#include <cstddef>
#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/annotation/document.h"
#include "core/exercise/adjudication.h"

namespace hearsay::view {

// What is gone through, and where the tags go.
struct DecidingOn {
  std::string article = {};  // Document::id
  std::string layer = {};    // its name
  exercise::Adjudication all = {};
  bool of_class = true;  // else of two people, whose names are no secret
};

class Deciding {
 public:
  void start(DecidingOn what, std::size_t at);
  void end() { *this = {}; }
  // Whether it is about this article, as it was marked: with another text there is nothing to go through.
  bool is_on(const Document& doc) const { return !what_.article.empty() && what_.article == doc.id && what_.all.text == doc.text; }
  const std::string& layer() const { return what_.layer; }
  bool of_class() const { return what_.of_class; }
  const exercise::Adjudication& all() const { return what_.all; }

  std::size_t at() const { return at_; }
  // On to the next one or back, round the ends.
  void step(int by);
  // The words that the present place is about, in bytes; empty when there is no place.
  Span words() const;

  // What the layer has at each place; O(1) until the article changes.
  const std::vector<exercise::Taken>& taken(const Document& doc, std::uint64_t revision) const;
  bool is_without(std::size_t spot, const std::vector<exercise::Taken>& taken) const {
    return taken[spot].tags.empty() && without_.contains(spot);
  }
  bool is_decided(std::size_t spot, const std::vector<exercise::Taken>& taken) const {
    return !taken[spot].tags.empty() || without_.contains(spot);
  }
  std::size_t decided(const std::vector<exercise::Taken>& taken) const;
  // The present place is to have no tag, or is open again.
  void leave_without(bool yes);

 private:
  DecidingOn what_;
  std::size_t at_ = 0;
  std::set<std::size_t> without_;
  mutable std::vector<exercise::Taken> taken_;
  mutable std::uint64_t taken_for_ = 0;  // 0: not yet
};

}  // namespace hearsay::view
