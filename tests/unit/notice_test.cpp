#include "web/view/notice.h"

#include <doctest/doctest.h>

using hearsay::view::Notice;
using hearsay::view::Work;

namespace {

Notice said(const char* text, const Work& work, const char* action = "") {
  Notice notice{.text = text, .button = *action ? "Undo" : "", .action = action};
  notice.about(work, 1'000);
  return notice;
}

}  // namespace

TEST_CASE("a message goes with the next act") {
  Work work{"a", 3, 3, "", 7};
  const Notice notice = said("Kept 5 suggestions.", work);
  CHECK(notice.holds(work, 1'001));
  work.acts = 8;
  CHECK_FALSE(notice.holds(work, 1'001));
  CHECK_FALSE(Notice{}.holds(work, 1'001));
}

TEST_CASE("a message goes after ten seconds, a long one when it can have been read") {
  const Work work{"a", 3, 3, "", 7};
  CHECK(said("Dark.", work).holds(work, 10'999));
  CHECK_FALSE(said("Dark.", work).holds(work, 11'000));
  const std::string long_text(400, 'x');
  CHECK(said(long_text.c_str(), work).holds(work, 24'000));
  CHECK_FALSE(said(long_text.c_str(), work).holds(work, 25'000));
  CHECK_FALSE(said("Dark.", work).holds(work, 999));
}

TEST_CASE("Undo is there only while its step is the newest that was done") {
  const Work work{"a", 3, 3, "", 7};
  const Notice notice = said("Speakers merged.", work, "undo");
  CHECK(notice.holds(work, 2'000));
  CHECK_FALSE(notice.holds({"a", 2, 3, "", 7}, 2'000));  // taken back
  CHECK_FALSE(notice.holds({"a", 4, 4, "", 7}, 2'000));  // another tab did something
  CHECK_FALSE(notice.holds({"b", 3, 3, "", 7}, 2'000));  // another article
}

TEST_CASE("a deleted article can be restored from its message as long as it is the one that would come back") {
  const Work work{"a", 3, 3, "gone", 7};
  const Notice notice = said("It was deleted.", work, "restore-article");
  CHECK(notice.holds({"b", 0, 0, "gone", 7}, 2'000));  // the next one was opened in its place
  CHECK_FALSE(notice.holds({"b", 0, 0, "other", 7}, 2'000));
  CHECK_FALSE(notice.holds({"b", 0, 0, "", 7}, 2'000));
}
