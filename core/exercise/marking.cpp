// Tested by tests/unit/marking_test.cpp: each rule by itself, and the whole against a plain twin.
#include "core/exercise/marking.h"

#include <algorithm>

#include "core/exercise/matching.h"
#include "core/text/chars.h"
#include "core/text/utf8.h"

namespace hearsay::exercise {
namespace {

// Borders that differ by this many words are the same.
constexpr std::uint32_t words_to_spare = 2;

// A mark that is asked for, with its words.
struct Asked {
  const Mark* mark;
  Fragments words;
  std::uint32_t length;
};

bool is_label_of(const Task& task, const Mark& mark) {
  return std::find(task.labels.begin(), task.labels.end(), mark.label) != task.labels.end();
}
bool is_statement_of(const Task& task, const Mark& mark) {
  return task.statements && mark.label == Label::quote && !mark.elsewhere.empty();
}
bool is_in_parts_of(const Task& task, const Mark& mark) {
  return task.parts.empty() || mark.fragments.empty() ||
         std::any_of(task.parts.begin(), task.parts.end(),
                     [&](Span part) { return part.contains(mark.fragments.front().begin); });
}

// Those that are tags of a label that is asked for, or that are statements.
using Asks = bool (*)(const Task& task, const Mark& mark);
std::vector<Asked> asked(const Words& words, const std::vector<Mark>& marks, const Task& task, Asks asks) {
  std::vector<Asked> result;
  for (const Mark& one : marks) {
    if (!asks(task, one) || !is_in_parts_of(task, one)) continue;
    Fragments covered = words.covered(one.fragments);
    if (covered.empty()) continue;  // only marks and spaces: nothing to judge
    const std::uint32_t length = total_length(covered);
    result.push_back({&one, std::move(covered), length});
  }
  std::stable_sort(result.begin(), result.end(), [](const Asked& a, const Asked& b) {
    const Span x = hull(a.words), y = hull(b.words);
    return x.begin != y.begin ? x.begin < y.begin : x.end > y.end;
  });
  return result;
}

bool says_another(const std::string& key, const std::string& work) { return !key.empty() && key != work; }

// One pair of the same label outweighs any number of pairs that are not; then words in common count, then the
// rest. 0: no pair.
std::int64_t weight_of(const Asked& key, const Asked& work) {
  const std::int64_t shared = shared_length(key.words, work.words);
  if (shared == 0) return 0;
  const std::int64_t either = static_cast<std::int64_t>(key.length) + work.length - shared;
  const bool same_label = key.mark->label == work.mark->label;
  if (!same_label && 2 * shared < either) return 0;
  return (same_label ? std::int64_t{1} << 32 : 0) + shared * 10000 / either * 4 +
         2 * !says_another(key.mark->kind, work.mark->kind) + !says_another(key.mark->speaker, work.mark->speaker);
}

Outcome outcome_of(const Asked& key, const Asked& work, const Task& task) {
  if (key.mark->label != work.mark->label) return Outcome::wrong_kind;
  if (task.kinds && says_another(key.mark->kind, work.mark->kind)) return Outcome::wrong_kind;
  if (task.speakers && says_another(key.mark->speaker, work.mark->speaker)) return Outcome::wrong_speaker;
  const bool before_costs = key.mark->label != Label::speaker;
  return same_borders(key.words, work.words, before_costs) ? Outcome::right : Outcome::borders;
}

bool names_another_way(const Mark& key, const Mark& work) {
  return std::any_of(work.elsewhere.begin(), work.elsewhere.end(),
                     [&](const Elsewhere& one) { return !names_way(key.elsewhere, one.way); });
}

// Of statements. As above, but for what is asked.
std::int64_t weight_of_statement(const Asked& key, const Asked& work) {
  const std::int64_t shared = shared_length(key.words, work.words);
  if (2 * shared < std::min(key.length, work.length) || shared == 0) return 0;
  const std::int64_t either = static_cast<std::int64_t>(key.length) + work.length - shared;
  return (std::int64_t{1} << 32) + shared * 10000 / either * 2 + !names_another_way(*key.mark, *work.mark);
}

Outcome outcome_of_statement(const Asked& key, const Asked& work, const Task& task) {
  return task.kinds && names_another_way(*key.mark, *work.mark) ? Outcome::wrong_kind : Outcome::right;
}

struct Placed {
  Span place;
  Judged judged;
};

// Pairs the one with the other and judges what has found a partner and what has not.
template <class Weight, class Judge>
void judge(const std::vector<Asked>& keys, const std::vector<Asked>& works, const Weight& weigh, const Judge& outcome,
           bool statement, std::vector<Placed>& placed) {
  std::vector<Edge> edges;
  for (std::size_t k = 0; k < keys.size(); ++k) {
    const Span reach = hull(keys[k].words);
    for (std::size_t w = 0; w < works.size() && hull(works[w].words).begin < reach.end; ++w)
      if (const std::int64_t weight = weigh(keys[k], works[w]); weight > 0) edges.push_back({k, w, weight});
  }
  const std::vector<int> partner = best_matching(keys.size(), works.size(), edges);
  std::vector<char> taken(works.size(), 0);
  for (std::size_t k = 0; k < keys.size(); ++k) {
    const Asked* other = partner[k] < 0 ? nullptr : &works[static_cast<std::size_t>(partner[k])];
    if (other) taken[static_cast<std::size_t>(partner[k])] = 1;
    placed.push_back({hull(keys[k].words),
                      {keys[k].mark, other ? other->mark : nullptr, other ? outcome(keys[k], *other) : Outcome::missed, statement}});
  }
  for (std::size_t w = 0; w < works.size(); ++w)
    if (!taken[w]) placed.push_back({hull(works[w].words), {nullptr, works[w].mark, Outcome::extra, statement}});
}

}  // namespace

Words::Words(const Text& text) {
  const std::string_view bytes = text.bytes();
  // One of these between letters belongs to the word.
  const auto joins = [](char32_t c) { return chars::is_apostrophe(c) || c == U'-' || c == 0x2010 || c == 0x2011; };
  bool open = false;  // the last word may go on
  bool joined = false;
  for (std::uint32_t at = 0; at < bytes.size();) {
    const std::uint32_t begin = at;
    const char32_t c = utf8::next(bytes, at);
    if (chars::is_word(c)) {
      if (open) {
        spans_.back().end = at;
      } else {
        spans_.push_back({begin, at});
      }
      open = true, joined = false;
    } else if (open && !joined && joins(c)) {
      joined = true;  // only if a letter follows: the word's end stays where it is
    } else {
      open = joined = false;
    }
  }
}

Fragments Words::covered(const Fragments& bytes) const {
  Fragments result;
  for (const Span span : bytes) {
    const auto first = std::partition_point(spans_.begin(), spans_.end(), [&](Span w) { return w.end <= span.begin; });
    const auto last = std::partition_point(first, spans_.end(), [&](Span w) { return w.begin < span.end; });
    Span run{static_cast<std::uint32_t>(first - spans_.begin()), static_cast<std::uint32_t>(last - spans_.begin())};
    if (!result.empty()) run.begin = std::max(run.begin, result.back().end);
    if (run.begin >= run.end) continue;
    if (!result.empty() && result.back().end == run.begin) {
      result.back().end = run.end;
    } else {
      result.push_back(run);
    }
  }
  return result;
}

bool same_borders(const Fragments& a, const Fragments& b, bool before_costs) {
  const std::uint32_t shared = shared_length(a, b), in_a = total_length(a), in_b = total_length(b);
  if (shared == 0) return false;
  const bool inside = shared == std::min(in_a, in_b);
  if (!before_costs && inside && a.back().end == b.back().end) return true;
  if (in_a + in_b - 2 * shared > words_to_spare) return false;
  return inside || 2 * shared > std::max(in_a, in_b);
}

Marking mark(const Words& words, const std::vector<Mark>& key, const std::vector<Mark>& work, const Task& task) {
  std::vector<Placed> placed;
  judge(asked(words, key, task, is_label_of), asked(words, work, task, is_label_of), weight_of,
        [&](const Asked& k, const Asked& w) { return outcome_of(k, w, task); }, false, placed);
  judge(asked(words, key, task, is_statement_of), asked(words, work, task, is_statement_of), weight_of_statement,
        [&](const Asked& k, const Asked& w) { return outcome_of_statement(k, w, task); }, true, placed);
  Marking result;
  std::stable_sort(placed.begin(), placed.end(), [](const Placed& a, const Placed& b) { return a.place < b.place; });
  for (const Placed& one : placed) {
    result.judged.push_back(one.judged);
    ++result.counts[static_cast<std::size_t>(one.judged.outcome)];
  }
  return result;
}

std::optional<int> Marking::percent(const Credits& credits) const {
  std::int64_t earned = 0, possible = 0;
  for (const Judged& one : judged) {
    earned += credits.credit(one.outcome);
    if (one.key) possible += credits.credit(Outcome::right);
  }
  if (possible <= 0) return std::nullopt;
  earned = std::clamp(earned, std::int64_t{0}, possible);
  return static_cast<int>((earned * 200 + possible) / (2 * possible));
}

double Marking::f1() const {
  const std::uint32_t lone = count(Outcome::missed) + count(Outcome::extra);
  const std::size_t pairs = judged.size() - lone;
  if (judged.empty()) return 1;
  return 2 * static_cast<double>(pairs) / static_cast<double>(2 * pairs + lone);
}

bool is_asked_for(const Task& task, const Mark& mark) {
  return (is_label_of(task, mark) || is_statement_of(task, mark)) && is_in_parts_of(task, mark);
}

Task task_of(const Exercise& sheet) { return {sheet.labels, sheet.kinds, sheet.speakers, sheet.statements, sheet.parts}; }

}  // namespace hearsay::exercise
