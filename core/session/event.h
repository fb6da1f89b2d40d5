// What the session tells its user: values, in the order in which things happened.
//
// No words: what a person reads is made where it is shown. `detail` is what another part said itself: the
// storage, or recovery (core/store).
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "core/annotation/document.h"
#include "core/annotation/history.h"

namespace hearsay::session {

// An article that was read and is not open.
struct ReadArticle {
  Document document;
  History history;
};

struct Event {
  enum class What : std::uint8_t {
    ready,         // it is known which articles there are; detail: why they are not kept in the best place
    opened,        // open() has been answered; detail: what had to be mended
    open_failed,   // detail: why; title: as the library has it
    followed,      // changed from elsewhere; detail as in `opened`; copy: see version_kept, else empty
    saved,         // all of it is durable
    trashed,       // another tab has put it into the trash; it stays open here
    closed,        // put into the trash here: it is open no longer, whoever had opened it
    replaced,      // deleted for good elsewhere: `copy` is open in its place and holds all of it
    version_kept,  // edits of this tab do not fit what another has stored: `copy` is the article with them
    fetched,       // fetch() has been answered: `read`; nothing when it could not be read
    list_failed,   // the library's row could not be stored; detail: why
    in_use,        // not deleted for good: another tab has brought it back or worked on it
  };
  What what = What::ready;
  std::string article = {};  // its id
  std::string title = {};
  Message detail = {};
  Message last_step = {};  // of `opened` and `followed`: see Recovery
  std::string copy = {};        // the id of another article
  std::string copy_title = {};  // and its title
  std::shared_ptr<const ReadArticle> read = nullptr;
};

// Why an article is copied: its title says so.
enum class Copy : std::uint8_t { same, own_version, from_backup };

// Who uses a session: hears what happens, and gives what the core has not.
class User {
 public:
  virtual ~User() = default;
  // Comes when the session is done with the call or the answer that led to it: it may be called from here.
  virtual void heard(const Event& event) = 0;
  virtual std::int64_t now() = 0;         // milliseconds since 1970 UTC
  virtual std::string fresh_id() = 0;     // for an article; never the same one twice, on any device
  virtual std::string copy_title(Copy why, std::string_view title) = 0;
  virtual std::string untitled(bool is_event) = 0;  // until its title can be read
};

}  // namespace hearsay::session
