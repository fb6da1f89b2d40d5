// Tested by tests/unit/event_margin_test.cpp.
#include "core/compare/event_margin.h"

#include <algorithm>
#include <string_view>
#include <utility>

namespace hearsay::comparing {

namespace {

bool is_space(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; }

void append_folded(std::string& out, std::string_view bytes) {
  for (const char c : bytes)
    if (!is_space(c))
      out += c;
    else if (!out.empty() && out.back() != ' ')
      out += ' ';
}

std::string folded(const Text& text, Span span) {
  std::string out;
  append_folded(out, text.bytes(span));
  while (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

bool overlaps(const Fragments& a, const Fragments& b) {
  return std::any_of(a.begin(), a.end(), [&](Span x) {
    return std::any_of(b.begin(), b.end(), [&](Span y) { return x.overlaps(y); });
  });
}

// What an article has of each statement.
std::vector<GivenThere> all_given(const EventComparison& comparison, std::uint32_t source) {
  std::vector<GivenThere> out;
  for (const ComparedStatement& statement : comparison.statements) out.push_back(given_in(statement, source));
  return out;
}

MarginNote note_of(const ComparedStatement& statement, std::size_t sources, std::uint32_t source,
                   const GivenThere& here) {
  MarginNote note;
  note.person = statement.person;
  note.span = here.span;
  note.at = hull(here.span).begin;
  note.own_voice_here = here.own_voice;
  note.hedged_here = here.there && here.hedged;
  note.altered_here = here.there && !here.own_voice && here.wording == Wording::altered;
  bool stated_there = false, hedged_there = false;
  for (std::uint32_t other = 0; other < sources; ++other) {
    if (other == source) continue;
    const GivenThere there = given_in(statement, other);
    if (!there.there) continue;
    ++note.others;
    note.own_voice_there |= there.own_voice && !here.own_voice;
    stated_there |= !there.hedged && !there.own_voice;
    hedged_there |= there.hedged;
    note.altered_there |= !there.own_voice && there.wording == Wording::altered;
  }
  note.hedged_there = hedged_there && !note.hedged_here;
  note.hedged_here &= stated_there;
  // Two that both changed the words differ from the fullest, and perhaps not from one another.
  note.altered_there &= here.there && !here.own_voice && here.wording != Wording::paraphrased;
  return note;
}

// After the last thing that comes before the statement in an article that has it, and that this one has too; else before
// the first that comes after.
std::uint32_t place_of_left_out(const EventComparison& comparison, std::size_t statement, std::size_t sources,
                                const std::vector<GivenThere>& here) {
  std::int64_t nearest_before = -1, before = -1, nearest_after = -1, after = -1;
  for (std::uint32_t other = 0; other < sources; ++other) {
    const GivenThere there = given_in(comparison.statements[statement], other);
    if (!there.there) continue;
    const std::int64_t place = hull(there.span).begin;
    for (std::size_t s = 0; s < here.size(); ++s) {
      if (!here[s].there) continue;
      const GivenThere neighbour = given_in(comparison.statements[s], other);
      if (!neighbour.there) continue;
      const std::int64_t distance = place - static_cast<std::int64_t>(hull(neighbour.span).begin);
      if (distance >= 0 && (nearest_before < 0 || distance < nearest_before)) {
        nearest_before = distance;
        before = hull(here[s].span).end;
      } else if (distance < 0 && (nearest_after < 0 || -distance < nearest_after)) {
        nearest_after = -distance;
        after = hull(here[s].span).begin;
      }
    }
  }
  return static_cast<std::uint32_t>(before >= 0 ? before : std::max<std::int64_t>(after, 0));
}

// What nobody else reports. One of several that lie in each other is enough.
void add_only_here(const Source& source, const std::vector<Fragments>& shared, std::vector<MarginNote>& notes) {
  std::vector<Fragments> taken = shared;
  std::vector<std::uint32_t> order(source.attributions.size());
  for (std::uint32_t a = 0; a < order.size(); ++a) order[a] = a;
  std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
    return hull(source.attributions[a].content).length() > hull(source.attributions[b].content).length();
  });
  for (const std::uint32_t a : order) {
    const Fragments& content = source.attributions[a].content;
    if (std::any_of(taken.begin(), taken.end(), [&](const Fragments& span) { return overlaps(span, content); }))
      continue;
    taken.push_back(content);
    MarginNote note;
    note.kind = NoteKind::only_here;
    note.span = content;
    note.at = hull(content).begin;
    notes.push_back(std::move(note));
  }
}

}  // namespace

std::string on_one_line(const Text& text, const Fragments& span) {
  std::string out;
  for (const Span fragment : span) {
    if (!out.empty()) out += " … ";
    append_folded(out, text.bytes(fragment));
  }
  while (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

GivenThere given_in(const ComparedStatement& statement, std::uint32_t source) {
  GivenThere given;
  for (std::size_t i = 0; i < statement.members.size(); ++i) {
    const ReportedBy& member = statement.members[i];
    if (member.source != source || (given.there && member.wording >= given.wording)) continue;
    given = {true, false, member.hedged, member.wording, static_cast<std::int32_t>(i), member.span};
  }
  for (const OwnVoice& own : statement.own_voice)
    if (own.source == source && !given.there) given = {true, true, false, Wording::paraphrased, -1, {own.span}};
  return given;
}

std::vector<MarginNote> margin_of(const std::vector<Source>& sources, const EventComparison& comparison,
                                  std::uint32_t source) {
  const std::vector<GivenThere> here = all_given(comparison, source);
  std::vector<MarginNote> notes;
  std::vector<Fragments> shared;
  for (const ComparedStatement& statement : comparison.statements)
    for (const ReportedBy& member : statement.members)
      if (member.source == source) shared.push_back(member.span);
  for (std::size_t s = 0; s < here.size(); ++s) {
    MarginNote note = note_of(comparison.statements[s], sources.size(), source, here[s]);
    note.statement = static_cast<std::int32_t>(s);
    if (!here[s].there) {
      if (2 * note.others <= sources.size() - 1) continue;
      note.kind = NoteKind::left_out;
      note.at = place_of_left_out(comparison, s, sources.size(), here);
    } else if (note.others == 0) {
      // A correction may have left one article alone with it.
      note.kind = NoteKind::only_here;
    }
    notes.push_back(std::move(note));
  }
  add_only_here(sources[source], shared, notes);
  std::stable_sort(notes.begin(), notes.end(), [](const MarginNote& a, const MarginNote& b) {
    return std::pair(a.at, a.kind == NoteKind::left_out) < std::pair(b.at, b.kind == NoteKind::left_out);
  });
  return notes;
}

namespace {

// Whether white space, or nothing, comes before the byte.
bool is_spaced(const Text& text, std::uint32_t byte) { return byte == 0 || is_space(text.bytes()[byte - 1]); }

// With the comma or full stop after the word.
std::uint32_t with_stop(const Text& text, std::uint32_t end) {
  const std::string_view rest = text.bytes().substr(end);
  const std::size_t stops = std::min(rest.find_first_not_of(",.;:!?"), rest.size());
  return end + static_cast<std::uint32_t>(stops);
}

// The words of a run on one side. What lies between two of them goes with them, unless the next fragment begins there.
std::string words_of_run(const Text& text, const AlignedWords* from, const AlignedWords* to, Span AlignedWords::*side) {
  constexpr std::uint32_t longest_between = 8;  // bytes: a mark or two and white space
  std::string out;
  for (const AlignedWords* step = from; step != to; ++step) {
    const Span word = step->*side;
    if (step != from) {
      const Span before = (step - 1)->*side;
      const bool near = before.end <= word.begin && word.begin - before.end <= longest_between;
      append_folded(out, near ? text.bytes({before.end, word.begin}) : std::string_view(" … "));
    }
    append_folded(out, text.bytes(word));
  }
  return out;
}

}  // namespace

std::vector<WordingRun> wording_runs(const std::vector<Source>& sources, const ComparedStatement& statement,
                                     const GivenThere& given, std::uint32_t source) {
  using How = WordingRun::How;
  const Text& text = *sources[source].text;
  std::vector<WordingRun> runs;
  const std::vector<AlignedWords>* steps =
      given.member < 0 ? nullptr : &statement.members[static_cast<std::size_t>(given.member)].words;
  if (!steps || steps->empty()) return {{How::plain, {}, on_one_line(text, given.span)}};
  const Text& fullest = *sources[statement.members[static_cast<std::size_t>(statement.fullest)].source].text;
  const Span whole = hull(given.span);
  Span marked{UINT32_MAX, 0};
  for (const AlignedWords& step : *steps)
    if (!step.of_second.empty())
      marked = {std::min(marked.begin, step.of_second.begin), std::max(marked.end, with_stop(text, step.of_second.end))};
  const auto plain = [&](Span span) {
    if (std::string words = folded(text, span); !words.empty())
      runs.push_back({How::plain, {}, std::move(words), is_spaced(text, span.begin)});
  };
  if (whole.begin < marked.begin && marked.begin < marked.end) plain({whole.begin, marked.begin});
  for (auto from = steps->begin(); from != steps->end();) {
    const WordChange change = from->how;
    const auto to = std::find_if(from, steps->end(), [change](const AlignedWords& step) { return step.how != change; });
    const AlignedWords* const first = &*from;
    const AlignedWords* const end = first + (to - from);
    WordingRun run;
    run.how = change == WordChange::kept       ? How::kept
              : change == WordChange::left_out ? How::left_out
              : change == WordChange::added    ? How::added
                                               : How::changed;
    if (change == WordChange::left_out || change == WordChange::changed)
      run.fullest = words_of_run(fullest, first, end, &AlignedWords::of_first);
    if (change != WordChange::left_out) {
      run.here = words_of_run(text, first, end, &AlignedWords::of_second);
      const std::uint32_t last = (end - 1)->of_second.end;
      append_folded(run.here, text.bytes({last, with_stop(text, last)}));
      run.spaced = is_spaced(text, first->of_second.begin);
    }
    runs.push_back(std::move(run));
    from = to;
  }
  if (marked.begin < marked.end && marked.end < whole.end) plain({marked.end, whole.end});
  return runs;
}

}  // namespace hearsay::comparing
