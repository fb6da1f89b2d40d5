// The articles of the library that seem to report one event, to be put together if the person likes.
//
//   EventProposals proposals(session);
//   proposals.take_refused(host::setting("refused-events"));
//   proposals.look();                        // once a frame; heard() goes on with it
//   for (const std::string& id : proposals.articles()) …     // empty: nothing is proposed
//   proposals.refuse();                      // then keep proposals.refused()
//
// The library's rows say which articles may belong together (core/event/alike.h); only those are read, one group at a time,
// analysed and compared. What was found of a group is known until one of its articles says something else or another joins it. One group is
// proposed at a time. Nothing is proposed of which two articles are in one event already, or of which half or more was in one
// proposal that the person has refused.
//
// Knows no browser; tested by tests/unit/event_proposals_test.cpp. Cost: look() nothing while the library is as it was, else
// a comparison of the gists, and alike() when one is another; heard() the analysis of one article.
#pragma once

#include <cstdint>
#include <deque>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "core/analysis/findings.h"
#include "core/session/session.h"
#include "core/text/text.h"

namespace hearsay::view {

class EventProposals {
 public:
  explicit EventProposals(session::Session& session) : session_(session) {}

  // Whether something else is proposed now; the same of heard().
  bool look();
  bool heard(const session::Event& event);
  // Newest first.
  const std::vector<std::string>& articles() const { return proposed_; }

  // What is proposed now is not proposed again, in later visits neither if refused() is kept.
  void refuse();
  std::string refused() const;
  void take_refused(std::string_view kept);

 private:
  using Group = std::vector<std::string>;  // ids, sorted
  // What the rows say of an article.
  struct Known {
    std::string id;
    std::int64_t added = 0;
    std::vector<std::string> gist;
    friend bool operator==(const Known&, const Known&) = default;
  };
  struct Read {
    std::string id;
    Text text;
    Findings findings;
  };
  struct Judged {
    Group group;
    std::vector<Group> events;  // of its articles
  };

  void take_library();
  bool go_on();
  void propose(const Group& event);
  void compare_read();
  bool may_be_proposed(const Group& group) const;

  session::Session& session_;
  std::uint64_t seen_ = UINT64_MAX;  // Shelf::changes()
  std::vector<Known> known_;
  std::vector<Group> alike_, together_;  // what may report one event; what is in one
  std::deque<Judged> judged_;
  Group reading_;  // empty: none
  std::set<std::string, std::less<>> waiting_;
  std::deque<Read> read_;
  std::vector<Group> refused_;
  std::vector<std::string> proposed_;
};

}  // namespace hearsay::view
