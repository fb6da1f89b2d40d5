// Tested by tests/unit/name_spans_test.cpp.
#include "core/analysis/name_spans.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "core/analysis/name_runs.h"
#include "core/analysis/name_words.h"
#include "core/lexicon/english/people.h"
#include "core/lexicon/english/places.h"

namespace hearsay {

namespace {

class Finder : private NameRuns {
 public:
  using NameRuns::NameRuns;

  std::vector<NameSpan> run() {
    for (std::uint32_t i = 0; i < count_;) {
      if (!begins_name(i)) {
        ++i;
        continue;
      }
      const Range run{i, end_of_run(i)};
      i = std::max(run.last, i + 1);
      one_run(run);
    }
    return std::move(out_);
  }

 private:
  // A run may be title and name ("Ukrainian President Volodymyr Zelenskyy"), a name, or a description ("US
  // President").
  void one_run(Range run) {
    std::uint32_t end = run.last;
    while (end > run.first + 1 && (is_suffix(end - 1) || a_.is(end - 1, ","))) --end;
    NameSpan span;
    const std::uint32_t name = begin_of_name(run, end, span);
    bool only_title = true;
    for (std::uint32_t i = name; i < end; ++i)
      only_title &= has(i, word_role | word_honorific | word_group | word_nationality) || is_hyphen(i) ||
                    is_common_body(a_.word(i));
    if (only_title) return;
    span.name = {name, run.last};
    span.titled_from = run.first;
    for (std::uint32_t i = run.first; i < name; ++i) note_title(i, span);
    span.person |= name > run.first && has_title(run.first, name);
    read_words(end, span);
    if (span.words.empty()) return;
    if (end < run.last) span.suffix = lower_case(a_.word(run.last - 1)).substr(0, 2);
    classify(span, end);
    if (name == run.first || span.person) read_in_front(run.first, span);
    if (!span.body || span.person) {
      read_apposition_behind(span);
      if (name == run.first) read_apposition_in_front(span);
    }
    if (span.person) span.body = false;
    if (span.words.size() > 1 && !span.body) surnames_.insert(span.words.back());
    out_.push_back(std::move(span));
  }

  bool has_title(std::uint32_t first, std::uint32_t last) const {
    for (std::uint32_t i = first; i < last; ++i)
      if (has(i, word_role | word_honorific)) return true;
    return false;
  }

  // The name without what stands in front: title, honorific, nation, a trade that no list holds.
  std::uint32_t begin_of_name(Range run, std::uint32_t end, NameSpan& span) const {
    std::uint32_t name = run.first;
    bool titled = false, of = false, possessive = false;
    for (std::uint32_t i = run.first; i < end; ++i) {
      of |= a_.is(i, "of") || a_.is(i, "for") || a_.is(i, "on");
      possessive |= is_possessive(i);
      if (i + 1 >= end || !is_role(i) || (is_first_name(i) && i > run.first)) continue;
      const std::uint32_t rest = end - i - 1;
      // Ann King Roe; Office of Inspector General; King's College
      if (i == name + 1 && is_first_name(name) && rest <= 1) continue;
      if (is_hyphen(i + 1) || possessive || is_possessive(i + 1)) continue;
      if (of && !(is_first_name(i + 1) || (rest >= 2 && !is_body_noun(end - 1) && !is_role(i + 1)))) continue;
      name = i + 1, titled = true;
    }
    if (is_role(run.first) && run.first + 4 < end &&
        (a_.is(run.first + 1, "of") || a_.is(run.first + 1, "for"))) {
      // Minister for Health Ann Lee
      const std::uint32_t behind = run.first + (a_.is(run.first + 2, "the") ? 4 : 3);
      for (std::uint32_t i = behind; i + 1 < end; ++i)
        if (is_first_name(i)) return i;
      if (end == behind + 2) return behind;
    }
    if (titled && !a_.is_mark(name) && a_.is_capital(name)) return name;
    if (titled && !has(name, word_particle)) return run.first;
    if (titled) return a_.is(name, "of") ? run.first : name;
    if (is_body_noun(end - 1) || of) return run.first;
    const std::uint32_t words = end - run.first;
    // "Hosting Roe, the club lost"
    if (words == 2 && is_start(run.first) && !is_first_name(run.first) && a_.is_capital(run.first + 1) &&
        surnames_.contains(lower_case(a_.word(end - 1))) && !inside_.contains(a_.word(run.first)) &&
        (pos(run.first) == Pos::verb || a_.word(run.first).ends_with("ing")))
      return run.first + 1;
    // Rovers CB Ann Lee, PC Bob Roe
    for (std::uint32_t i = run.first; i + 2 < end; ++i)
      if (is_rank(a_.word(i)) || (i > run.first && is_all_capitals(i) && a_.word(i).size() <= 3 &&
                                  !a_.word(i).ends_with('.') && is_first_name(i + 1))) {
        span.person = true;
        return i + 1;
      }
    if (words > 1 && has(run.first, word_nationality) && !is_hyphen(run.first + 1) &&
        ((words == 2 && is_all_capitals(run.first + 1)) || is_first_name(run.first + 1) ||
         surnames_.contains(lower_case(a_.word(end - 1)))))
      return run.first + 1;
    // "Lifeguard Bob Roe" at a sentence's begin
    if (words > 2 && run.first == sentence(run.first).first && !is_hyphen(run.first + 1) &&
        !a_.is(run.first + 1, "&") && !is_first_name(run.first) &&
        !has(run.first, word_particle | word_place | word_organisation) &&
        !a_.word(run.first).ends_with('.') &&
        (is_first_name(run.first + 1) || has(run.first, word_person) ||
         (is_person_noun(lower_case(a_.word(run.first))) && !is_possessive(run.first + 1))) &&
        is_capital_word(run.first + 1)) {
      span.person = true;
      if (!is_role(run.first)) span.roles.push_back({lower_case(a_.word(run.first)), Tenure::present});
      return run.first + 1;
    }
    return run.first;
  }

  void note_title(std::uint32_t i, NameSpan& span) const {
    const WordInfo& w = a_.words[i];
    if (w.flags & (word_nationality | word_place)) span.nation = w.group;
    if (w.flags & (word_role | word_person)) {
      std::string noun = full_title(lower_case(a_.word(i)));
      note_gender(noun, span);
      Tenure tenure = Tenure::present;
      constexpr std::uint32_t reach_tenure = 4;  // tokens: "former deputy health minister"
      for (std::uint32_t k = i; k-- > 0 && k + reach_tenure > i && a_.sentence_of[k] == a_.sentence_of[i];)
        if (const Tenure t = tenure_of(a_, k); t != Tenure::present) tenure = t;
      add_role(std::move(noun), tenure, span);
    } else if (w.flags & word_honorific) {
      std::string low = lower_case(a_.word(i));
      if (low.ends_with('.')) low.pop_back();
      if (std::string noun = full_title(low); noun != low) add_role(std::move(noun), Tenure::present, span);
      const bool m = (w.flags & word_male) != 0, f = (w.flags & word_female) != 0;
      if (m != f) span.gender = m ? Gender::male : Gender::female;
    }
  }

  static void add_role(std::string noun, Tenure tenure, NameSpan& span) {
    constexpr std::size_t most_roles = 8;  // of one mention; nobody is introduced by more
    if (span.roles.size() < most_roles) span.roles.push_back({std::move(noun), tenure});
  }

  static void note_gender(const std::string& noun, NameSpan& span) {
    const std::uint32_t flags = look_up(noun).flags;
    const bool m = (flags & word_male) != 0, f = (flags & word_female) != 0;
    if (m != f && span.gender == Gender::unknown) span.gender = m ? Gender::male : Gender::female;
  }

  // The words that tell one name from another.
  void read_words(std::uint32_t end, NameSpan& span) const {
    for (std::uint32_t i = span.name.first; i < end; ++i) {
      if (a_.is_mark(i)) {
        const std::uint32_t close = end_of_nickname(a_, i, end);
        if (close != i) {
          for (std::uint32_t k = i + 1; k + 1 < close && !a_.is_mark(k); ++k)
            span.nickname += (span.nickname.empty() ? "" : " ") + lower_case(a_.word(k));
          i = close - 1;
          continue;
        }
      }
      if (is_possessive(i) || a_.is(i, ",") || a_.is(i, "&")) continue;
      const bool glued = i > span.name.first && !a_.segments.tokens[i].space_before;
      if (glued && !span.words.empty())
        span.words.back() += lower_case(a_.word(i));
      else if (!a_.is_mark(i))
        span.words.push_back(lower_case(a_.word(i)));
    }
  }

  void classify(NameSpan& span, std::uint32_t end) const {
    const std::uint32_t first = span.name.first, words = static_cast<std::uint32_t>(span.words.size());
    const bool first_name = is_first_name(first) && words > 1;
    bool place = true, with_place = false, of = false, group = false, organisation = false;
    for (std::uint32_t i = first; i < end; ++i) {
      if (a_.is_mark(i)) continue;
      place &= has(i, word_place);
      with_place |= has(i, word_place | word_nationality);
      of |= a_.is(i, "of") || a_.is(i, "for") || a_.is(i, "and") || a_.is(i, "on");
      group |= i > first && has(i, word_group);
      organisation |= has(i, word_organisation);
    }
    span.place = place;
    span.located = (first > 0 && is_place_preposition(a_.word(first - 1)) &&
                    !(span.name.last < count_ && is_possessive(span.name.last))) ||
                   (words > 1 && lexicon::begins_geography.has(a_.word(first)));
    span.acronym = words == 1 && end == first + 1 && is_all_capitals(first) && a_.word(first).size() >= 2;
    const bool the = first > 0 && a_.sentence_of[first - 1] == a_.sentence_of[first] &&
                     (a_.is(first - 1, "the") || a_.is(first - 1, "The"));
    // Marguerite Troop: a noun for bodies is a surname as well.
    const bool collective = has(end - 1, word_collective) && (the || words > 2);
    const bool last_is_body = has(end - 1, word_organisation) || (end - 1 > first && (has(end - 1, word_group) || collective));
    const bool surname_like = first_name && words == 2 && !of;
    span.body = (last_is_body && !surname_like) || of || group || (organisation && !first_name) || place ||
                (with_place && !first_name) || (the && !span.person && !first_name) ||
                (span.acronym && a_.word(first).size() >= 3);
    if (first_name && (!span.body || surname_like)) {
      span.person = true;
      const bool m = has(first, word_male), f = has(first, word_female);
      if (span.gender == Gender::unknown && m != f) {
        span.gender = m ? Gender::male : Gender::female;
        span.gender_by_name = true;
      }
    }
    constexpr std::size_t longest_initials = 4;  // bytes: J.R.
    const bool initials = words > 1 && !of && span.words.front().size() <= longest_initials &&
                          span.words.front().ends_with('.') && !is_rank(a_.word(first)) &&
                          !has(first, word_place);
    if ((initials && !last_is_body) || (end < span.name.last && !last_is_body)) span.person = true;
    if (span.name.last < count_ && words > 1 && !last_is_body &&
        (a_.is(span.name.last, "who") ||
         (a_.is(span.name.last, ",") && span.name.last + 1 < count_ && a_.is(span.name.last + 1, "who"))))
      span.person = true;
  }

  // Roles with small letters in front: "press secretary Ann Lee", "his ally Bob Roe", "harbour master Ann Lee".
  void read_in_front(std::uint32_t first, NameSpan& span) const {
    constexpr std::uint32_t reach_role = 6;  // tokens in front of the name
    bool found = false;
    for (std::uint32_t i = first;
         i-- > 0 && i + reach_role > first && a_.sentence_of[i] == a_.sentence_of[first];) {
      if (a_.is_mark(i) || has(i, word_preposition | word_auxiliary | word_and | word_relative)) return;
      if (has(i, word_role | word_person) &&
          !(i + 1 == first && a_.is_capital(i) && i == sentence(i).first)) {
        note_title(i, span);
        span.titled_from = i;
        if (!span.body) span.person = true;
        found = true;
      } else if (found && has(i, word_nationality | word_place)) {
        note_title(i, span);
        span.titled_from = i;
      } else if (!found) {
        if (i + 1 != first || a_.is_capital(i) || span.body || span.words.size() < 2) return;
        const std::string noun = lower_case(a_.word(i));
        if (!is_person_noun(noun) || pos(i) != Pos::noun) return;
        add_role(noun, Tenure::present, span);
        note_gender(noun, span);
        span.titled_from = i;
        span.person = true;
        found = true;
      }
    }
  }

  // "Ann Lee, 51, the mayor of Leeds," "Ann Lee, a potter,"
  void read_apposition_behind(NameSpan& span) const {
    std::uint32_t i = span.name.last;
    if (i + 2 >= count_ || !a_.is(i, ",") || a_.sentence_of[i] != a_.sentence_of[span.name.first]) return;
    const std::uint32_t end = sentence(i).last;
    ++i;
    if (a_.segments.tokens[i].kind == TokenKind::number && i + 1 < end &&
        (a_.is(i + 1, ",") || a_.is(i + 1, "."))) {
      if (a_.word(i).size() <= 2) span.person = true;
      if (i + 2 >= end || !a_.is(i + 1, ",")) return;
      i += 2;
    }
    const bool opened = has(i, word_determiner | word_possessive);
    if (!opened && !has(i, word_role | word_nationality | word_person) && !is_tenure(i)) return;
    std::uint32_t head = count_;
    Tenure tenure = Tenure::present;
    NameSpan seen;
    std::uint32_t k = i;
    constexpr std::uint32_t longest_phrase = 9;  // tokens of a noun phrase after a name and a comma
    for (; k < end && k < i + longest_phrase; ++k) {
      if (has(k, word_preposition | word_auxiliary | word_relative | word_and) ||
          (a_.is_mark(k) && !is_hyphen(k)))
        break;
      if (const Tenure t = tenure_of(a_, k); t != Tenure::present) tenure = t;
      if (has(k, word_nationality | word_place)) seen.nation = a_.words[k].group;
      if (is_possessive(k) || a_.is_capital(k)) {
        if (has(k, word_role))
          head = k;
        else if (a_.is_capital(k) && head != count_ && is_person_noun(lower_case(a_.word(head))))
          return;  // Bob Roe, his wife Ann
        continue;
      }
      head = k;
    }
    if (head == count_ || (k < end && has(k, word_auxiliary) && !opened)) return;
    std::string noun = full_title(lower_case(a_.word(head)));
    if (!has(head, word_role | word_person) && !is_person_noun(noun)) return;
    if (span.nation == 0) span.nation = seen.nation;
    note_gender(noun, span);
    span.person |= !may_be_body(noun);
    add_role(std::move(noun), tenure, span);
  }

  bool is_tenure(std::uint32_t i) const { return tenure_of(a_, i) != Tenure::present; }

  // "The vicar, Ann Lee, said": whatever the noun; what is between commas behind it is its name.
  void read_apposition_in_front(NameSpan& span) const {
    const std::uint32_t first = span.name.first, s = a_.sentence_of[first];
    if (first < 2 || !a_.is(first - 1, ",") || a_.sentence_of[first - 2] != s) return;
    const std::uint32_t behind = span.name.last;
    if (behind < sentence(first).last && !a_.is_mark(behind) && !has(behind, word_relative)) return;
    std::uint32_t head = first - 2;
    // "A spokesman for the mill, Tom Ade,"
    // Tokens from a head back to "spokesman for", and to where its phrase begins.
    constexpr std::uint32_t reach_spokesman = 9, longest_title = 8;
    for (std::uint32_t t = head; t > 0 && t + reach_spokesman > head && a_.sentence_of[t - 1] == s; --t) {
      if (a_.is_mark(t) || has(t, word_auxiliary | word_relative | word_and)) break;
      if ((a_.is(t, "for") || a_.is(t, "of") || a_.is(t, "at")) &&
          is_person_noun(lower_case(a_.word(t - 1)))) {
        head = t - 1;
        break;
      }
    }
    if (a_.is_mark(head) || a_.is_capital(head) || has(head, word_time | word_adverb | word_auxiliary)) {
      if (!(is_capital_word(head) && has(head, word_role | word_person))) return;
    }
    std::uint32_t k = head;
    Tenure tenure = Tenure::present;
    bool opened = false;
    for (; a_.sentence_of[k] == s; --k) {
      if (const Tenure t = tenure_of(a_, k); t != Tenure::present) tenure = t;
      if (has(k, word_determiner | word_possessive) || is_possessive(k)) {
        opened = true;
        break;
      }
      if (a_.is_mark(k) || has(k, word_preposition | word_auxiliary | word_and | word_relative)) break;
      if (k == 0 || k + longest_title < head) break;
    }
    const bool known = has(head, word_role | word_person);
    if (!opened && !known) return;
    std::string noun = full_title(lower_case(a_.word(head)));
    if (!known) {
      const bool governed = k > 0 && a_.sentence_of[k - 1] == s && has(k - 1, word_preposition);
      if (governed && !is_person_noun(noun)) return;
      if (pos(head) != Pos::noun || has(head, word_group | word_organisation)) return;
    }
    note_gender(noun, span);
    span.person |= !may_be_body(noun);
    add_role(std::move(noun), tenure, span);
  }

  std::vector<NameSpan> out_;
};

}  // namespace

Tenure tenure_of(const Article& a, std::uint32_t token) {
  for (const std::string_view w : lexicon::past_roles)
    if (a.is(token, w)) return Tenure::past;
  for (const std::string_view w : lexicon::coming_roles)
    if (a.is(token, w)) return Tenure::coming;
  return Tenure::present;
}

std::vector<NameSpan> find_name_spans(const Article& article, Syntax& syntax) {
  return Finder(article, syntax).run();
}

}  // namespace hearsay
