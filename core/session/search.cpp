// Tested by tests/unit/session_jobs_test.cpp.
#include "core/session/search.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "core/annotation/places.h"
#include "core/session/session.h"
#include "core/text/grapheme.h"

namespace hearsay::session {

namespace {

// The words on one line, as they stand in the text.
std::string on_one_line(std::string_view words) {
  std::string out(words);
  std::replace(out.begin(), out.end(), '\n', ' ');
  return out;
}

// So many graphemes stand before what was found, so that it is in sight in a narrow list; and after it.
constexpr std::size_t before_it = 24, after_it = 120;

Excerpt excerpt_of(const Text& text, Span found) {
  const std::string_view bytes = text.bytes();
  std::uint32_t from = found.begin;
  for (std::size_t n = 0; n < before_it && from > 0; ++n) from = previous_grapheme(bytes, from);
  const bool whole = from == 0;
  // Not from the middle of a word.
  if (const std::size_t space = bytes.find_first_of(" \n", from); !whole && space < found.begin)
    from = static_cast<std::uint32_t>(space) + 1;
  return {(whole ? "" : "… ") + on_one_line(text.bytes({from, found.begin})), on_one_line(text.bytes(found)),
          on_one_line(shortened(bytes.substr(found.end), after_it))};
}

}  // namespace

const Excerpt& LibrarySearch::excerpt(const LibraryEntry& entry) const {
  static const Excerpt none;
  const auto known = known_.find(entry.id);
  return words.empty() || known == known_.end() || known->second.words != words ? none : known->second.excerpt;
}

bool LibrarySearch::matches(const LibraryEntry& entry) const {
  if (words.empty()) return true;
  const bool by_title = !find_places(Text::from(entry.title), words, WholeWords::no).empty();
  Known& known = known_[entry.id];
  if (known.changed != entry.changed) {
    if (!reading()) {
      asked_ = entry.id;
      asked_changed_ = entry.changed;
      session_.fetch(entry.id);
    }
    if (known.changed < 0) return by_title;
  }
  if (known.words != words) {
    known.words = words;
    const std::vector<Span> places = find_places(known.text, words, WholeWords::no);
    known.found = !places.empty();
    // What the title shows anyway is not shown twice, where the title is the first line.
    const auto headline = static_cast<std::uint32_t>(std::min(known.text.bytes().find('\n'), known.text.bytes().size()));
    const auto place = std::find_if(places.begin(), places.end(), [&](const Span& found) {
      return !by_title || found.begin > headline;
    });
    known.excerpt = place != places.end() ? excerpt_of(known.text, *place) : Excerpt{};
  }
  return by_title || known.found;
}

bool LibrarySearch::heard(const Event& event) {
  if (event.what != Event::What::fetched || event.article != asked_) return false;
  Known& known = known_[std::exchange(asked_, {})];
  known.changed = asked_changed_;
  known.words.clear();
  if (event.read) known.text = event.read->document.text;
  return true;
}

}  // namespace hearsay::session
