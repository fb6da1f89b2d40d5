#include "web/view/event_proposals.h"

#include <algorithm>
#include <utility>

#include "core/analysis/analyze.h"
#include "core/compare/compare.h"
#include "core/compare/from_findings.h"
#include "core/event/alike.h"
#include "core/event/event.h"
#include "core/suggest/judged.h"

namespace hearsay::view {

namespace {

constexpr std::size_t most_refused = 50;  // the last ones are kept

std::size_t shared(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  std::vector<std::string> both;
  std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(both));
  return both.size();
}

}  // namespace

bool EventProposals::look() {
  const session::Shelf& shelf = session_.shelf();
  if (seen_ == shelf.changes() || !session_.storage().ready) return false;
  seen_ = shelf.changes();
  together_.clear();
  for (const LibraryEntry* event : shelf.events()) {
    Group& group = together_.emplace_back();
    for (const events::EventArticle& article : events::read_event(event->event).record.articles) group.push_back(article.id);
    std::sort(group.begin(), group.end());
  }
  take_library();
  return go_on();
}

// What the rows say now, and which of the articles are alike by that.
void EventProposals::take_library() {
  std::vector<const LibraryEntry*> rows = session_.shelf().entries();
  std::erase_if(rows, [](const LibraryEntry* row) { return row->gist.empty(); });
  // At every edit: nothing is copied unless an article says something else.
  if (std::equal(rows.begin(), rows.end(), known_.begin(), known_.end(), [](const LibraryEntry* row, const Known& known) {
        return row->id == known.id && row->created == known.added && row->gist == known.gist;
      }))
    return;
  std::vector<Known> now;
  for (const LibraryEntry* row : rows) now.push_back({row->id, row->created, row->gist});
  const auto is_as_it_was = [&](const std::string& id) {
    const auto find = [&id](const std::vector<Known>& all) {
      return std::find_if(all.begin(), all.end(), [&id](const Known& one) { return one.id == id; });
    };
    const auto before = find(known_), after = find(now);
    return before != known_.end() && after != now.end() && *before == *after;
  };
  std::erase_if(judged_, [&](const Judged& one) { return !std::all_of(one.group.begin(), one.group.end(), is_as_it_was); });
  known_ = std::move(now);
  reading_.clear(), waiting_.clear(), read_.clear();
  std::vector<events::ArticleGist> gists;
  for (const Known& one : known_) gists.push_back({&one.gist, one.added});
  alike_.clear();
  for (const std::vector<std::size_t>& group : events::alike(gists)) {
    Group& ids = alike_.emplace_back();
    for (const std::size_t article : group) ids.push_back(known_[article].id);
    std::sort(ids.begin(), ids.end());
  }
  // Another article may belong to what was proposed.
  std::erase_if(judged_, [this](const Judged& one) { return std::find(alike_.begin(), alike_.end(), one.group) == alike_.end(); });
}

bool EventProposals::may_be_proposed(const Group& group) const {
  return std::none_of(together_.begin(), together_.end(), [&](const Group& event) { return shared(group, event) >= 2; }) &&
         std::none_of(refused_.begin(), refused_.end(), [&](const Group& refused) { return 2 * shared(group, refused) >= group.size(); });
}

// Proposes the first event of what has been compared, or reads on.
bool EventProposals::go_on() {
  const std::vector<std::string> before = std::exchange(proposed_, {});
  for (const Judged& judged : judged_)
    for (const Group& event : judged.events)
      if (proposed_.empty() && may_be_proposed(event)) propose(event);
  if (!proposed_.empty() || !reading_.empty()) return proposed_ != before;
  const auto next = std::find_if(alike_.begin(), alike_.end(), [this](const Group& group) {
    return may_be_proposed(group) &&
           std::none_of(judged_.begin(), judged_.end(), [&](const Judged& judged) { return judged.group == group; });
  });
  if (next == alike_.end()) return proposed_ != before;
  reading_ = *next;
  waiting_ = {reading_.begin(), reading_.end()};
  // An open one is answered before the call returns.
  for (const std::string& id : Group(reading_)) session_.fetch(id);
  return proposed_ != before;
}

void EventProposals::propose(const Group& event) {
  for (const Known& one : known_)
    if (std::binary_search(event.begin(), event.end(), one.id)) proposed_.push_back(one.id);
}

bool EventProposals::heard(const session::Event& event) {
  if (event.what != session::Event::What::fetched || waiting_.erase(event.article) == 0) return false;
  if (event.read) {
    Read& one = read_.emplace_back();
    one.id = event.article;
    one.text = event.read->document.text;
    one.findings = judged_findings(event.read->document, analyze(one.text));
  }
  if (!waiting_.empty()) return false;
  compare_read();
  return go_on();
}

void EventProposals::compare_read() {
  // Answers come in any order; the result is to be the same.
  std::sort(read_.begin(), read_.end(), [](const Read& a, const Read& b) { return a.id < b.id; });
  std::vector<comparing::Source> sources;
  for (const Read& one : read_) sources.push_back(comparing::source_of(one.id, one.text, one.findings));
  Judged& judged = judged_.emplace_back();
  judged.group = std::exchange(reading_, {});
  for (const std::vector<std::size_t>& event : events::reports_of_one_event(sources, comparing::compare(sources))) {
    Group& ids = judged.events.emplace_back();
    for (const std::size_t article : event) ids.push_back(read_[article].id);
  }
  read_.clear();
}

void EventProposals::refuse() {
  if (proposed_.empty()) return;
  std::sort(proposed_.begin(), proposed_.end());
  refused_.push_back(std::move(proposed_));
  if (refused_.size() > most_refused) refused_.erase(refused_.begin());
  go_on();
}

// One proposal a line, ids with spaces between them.
std::string EventProposals::refused() const {
  std::string out;
  for (const Group& group : refused_) {
    for (const std::string& id : group) out += (&id == &group.front() ? "" : " ") + id;
    out += '\n';
  }
  return out;
}

void EventProposals::take_refused(std::string_view kept) {
  refused_.clear();
  Group group;
  std::string id;
  for (const char c : std::string(kept) + '\n') {
    if (c != ' ' && c != '\n') {
      id += c;
      continue;
    }
    if (!id.empty()) group.push_back(std::exchange(id, {}));
    if (c == ' ' || group.empty()) continue;
    std::sort(group.begin(), group.end());
    refused_.push_back(std::exchange(group, {}));
  }
}

}  // namespace hearsay::view
