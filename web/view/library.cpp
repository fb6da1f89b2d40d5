// Tested through the page by tests/browser; the session natively by tests/unit/session_test.cpp.
#include "web/view/library.h"

#include <utility>

#include "web/browser/host.h"
#include "web/browser/medium.h"

namespace hearsay::view {

using session::Event;

Library::Library(LibraryUser& user) : session(host::medium(), *this), user_(user) {}

std::int64_t Library::now() { return host::now(); }
std::string Library::fresh_id() { return host::unique_id(); }
std::string Library::copy_title(session::Copy why, std::string_view title) {
  return view::copy_title(why, title);
}

// What was shown, or was about to be, is not any more.
void Library::leave() {
  for (std::string* id : {&shown_, &wanted_})
    if (!id->empty()) session.close(std::exchange(*id, {}));
}

void Library::preview(Document document) {
  leave();
  shown_ = document.id;
  session.preview(std::move(document));
}

void Library::create(Document document) {
  // One that takes the place of its preview is not closed before.
  if (document.id != shown_) leave();
  shown_ = document.id;
  session.create(std::move(document));
}

void Library::open(std::string_view id) {
  const std::string next(id);
  leave();
  wanted_ = next;
  session.open(wanted_);
}

void Library::trash(std::string_view id) {
  last_trashed_ = id;
  session.trash(last_trashed_);
}

void Library::restore(std::string_view id) {
  session.restore(id);
  if (last_trashed_ == id) last_trashed_.clear();
}

void Library::purge(std::string_view id) {
  session.purge(id);
  if (last_trashed_ == id) last_trashed_.clear();
}

void Library::heard(const Event& event) {
  const bool shown = event.article == shown_;
  switch (event.what) {
    case Event::What::ready:
      user_.library_opened(event.detail);
      break;
    case Event::What::opened:
      if (event.article != wanted_) break;
      shown_ = std::exchange(wanted_, {});
      user_.document_opened(words_of(event));
      break;
    case Event::What::open_failed:
      if (event.article != wanted_) break;
      wanted_.clear();
      user_.document_failed(words_of(event));
      break;
    case Event::What::followed:
      if (shown)
        user_.document_followed(words_of(event));
      else if (!event.copy.empty())
        user_.library_trouble(words_of(event));
      break;
    case Event::What::saved:
      if (shown) user_.document_saved();
      break;
    case Event::What::trashed:
      if (!shown) break;
      last_trashed_ = event.article;
      user_.document_trashed(words_of(event));
      break;
    case Event::What::closed:
      if (shown) shown_.clear();
      if (event.article == wanted_) wanted_.clear();
      break;
    case Event::What::replaced:
      if (!shown) break;
      shown_ = event.copy;
      user_.document_opened(words_of(event));
      break;
    case Event::What::version_kept:
    case Event::What::list_failed:
    case Event::What::in_use:
      user_.library_trouble(words_of(event));
      break;
    case Event::What::fetched:
      if (search.heard(event)) host::request_frame();
      break;
  }
  user_.heard_too(event);
}

}  // namespace hearsay::view
