// Tested by tests/unit/session_jobs_test.cpp.
#include "core/session/search.h"

#include <utility>

#include "core/annotation/places.h"
#include "core/session/session.h"

namespace hearsay::session {

bool LibrarySearch::matches(const LibraryEntry& entry) const {
  if (words.empty() || !find_places(Text::from(entry.title), words, WholeWords::no).empty()) return true;
  Known& known = known_[entry.id];
  if (known.changed != entry.changed) {
    if (!reading()) {
      asked_ = entry.id;
      asked_changed_ = entry.changed;
      session_.fetch(entry.id);
    }
    if (known.changed < 0) return false;
  }
  if (known.words != words) {
    known.words = words;
    known.found = !find_places(known.text, words, WholeWords::no).empty();
  }
  return known.found;
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
