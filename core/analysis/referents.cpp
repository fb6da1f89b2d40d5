// Tested by tests/unit/referents_test.cpp.
#include "core/analysis/referents.h"

#include <algorithm>
#include <string_view>
#include <unordered_map>

#include "core/analysis/name_words.h"
#include "core/analysis/sentence.h"

namespace hearsay {

namespace {

// How much speaks for one of those in reach. No fitted model: what outweighs what is the order in which a reader looks.
// ../shared/eval/score_gold.py measures the outcome ("speaker") on ../shared/articles and ../shared/real.
namespace weight {
constexpr double subject = 3, source = 0.5;  // it was a subject; it spoke
constexpr double last_sentence = 0.5;        // lost in the first sentence back; one in each further one
constexpr double often = 0.05;               // each mention, up to most_mentions
constexpr double sure_kind = 0.3;            // surely a person, a body, of that gender, of that kind
constexpr double unsure_kind = 0.8;          // lost by one word that may be anything
constexpr double other_first_name = 2.5;     // lost by "Joan" for "he"
constexpr double perhaps_person = 1;         // lost for "it" by a name of several words
constexpr double place = 3;                  // lost for "it" by a country that said nothing
constexpr double least_for_it = 0.4, least_for_bearer = 0.5;  // less is nobody
constexpr double role = 2, nation = 2, nation_alone = 0.5;    // of "the Ukrainian leader"
constexpr double own_words = 4, own_head = 1;                 // "the commission" of a Health Commission
constexpr double body = 1.6,
                 body_active = 0.6;       // of a body of that class; and when it spoke or was a subject
constexpr double body_sentence = 0.3;     // lost for each sentence back
constexpr double same_description = 1.5;  // all words of a description were said before
constexpr double step = 0.01;             // lost for each name in between: of equals the last one
}  // namespace weight

constexpr std::uint32_t most_mentions = 8;
// Sentences from a pronoun or a description back to whom it means: a plural is remembered longer than a thing.
constexpr std::uint32_t sentences_back_they = 6, sentences_back_body = 4, sentences_back_demonym = 2;

double often(const Entity& entity) { return std::min(entity.count, most_mentions) * weight::often; }

// Whether a plural noun is one of persons or bodies: "tenants", "police"; not "placards".
bool is_of_persons(std::string_view plural) {
  constexpr std::uint32_t somebody = word_role | word_person | word_somebody | word_group | word_collective;
  const std::string low = lower_case(plural);
  if (look_up(low).flags & somebody) return true;
  std::string_view w = low;
  if (w.ends_with("ies")) return look_up(std::string(w.substr(0, w.size() - 3)) + "y").flags & somebody;
  for (int cut = 0; cut < 2 && w.size() > 3; ++cut) {
    w.remove_suffix(1);
    if (look_up(w).flags & somebody) return true;
  }
  return false;
}

}  // namespace

Referents::Referents(const Article& article, const People& people, Syntax& syntax)
    : a_(article), people_(people), syntax_(syntax), gender_(people.entities.size()), perhaps_(people.entities.size()) {
  for (std::size_t e = 0; e < people.entities.size(); ++e) {
    gender_[e] = people.entities[e].gender;
    perhaps_[e] = people.entities[e].gender_by_name;
  }
}

void Referents::see_until(std::uint32_t token) {
  for (; next_ < people_.mentions.size() && people_.mentions[next_].range.first < token; ++next_) {
    const NameMention& m = people_.mentions[next_];
    const std::uint32_t first = m.range.first;
    if (m.quoted || (first > 0 && a_.is(first - 1, "(") && a_.is(m.range.last, ")")))
      continue;  // a dateline's agency
    seen_.push_back({m.range.first, static_cast<std::int32_t>(m.entity), no_one, is_subject(m), false});
    // Lee, who uses they/them pronouns
    const std::uint32_t end = a_.segments.sentences[a_.sentence_of[m.range.first]].last;
    constexpr std::uint32_t reach_pronouns = 6;  // tokens
    for (std::uint32_t k = m.range.last; k + 2 < end && k < m.range.last + reach_pronouns; ++k)
      if (a_.is(k, "they/them") || (a_.is(k, "they") && a_.is(k + 1, "/")))
        singular_they_.push_back(m.entity);
  }
}

void Referents::note_entity(std::uint32_t token, std::uint32_t entity) {
  seen_.push_back({token, static_cast<std::int32_t>(entity), no_one, true, true});
}

void Referents::note_description(std::uint32_t token, std::int32_t speaker, const Description& description) {
  described_.push_back({speaker, description});
  seen_.push_back({token, no_one, static_cast<std::int32_t>(described_.size() - 1), true, true});
}

void Referents::set_gender(std::uint32_t entity, Gender gender) {
  if (gender_[entity] == Gender::unknown || perhaps_[entity]) gender_[entity] = gender;
  perhaps_[entity] = false;
}

bool Referents::is_subject(const NameMention& m) const {
  const std::uint32_t end = m.range.last;
  const SentenceSpan& s = a_.segments.sentences[a_.sentence_of[m.range.first]];
  if (end >= s.last) return false;
  const WordInfo& w = a_.words[end];
  const bool possessive = a_.is(end, "'s") || a_.is(end, "’s");
  if (w.flags & word_auxiliary && !possessive) return true;
  if (w.cue != 0 && !cue_word(w.cue).noun && w.form != WordForm::gerund) return true;
  std::uint32_t first = m.with_title.first;
  const bool titled = first < m.range.first && !a_.is_capital(first);
  while (titled && first > s.first && first + 2 > m.with_title.first && !a_.is_mark(first - 1) &&
         !a_.is_capital(first - 1) && a_.words[first - 1].flags == 0 && a_.words[first - 1].cue == 0)
    --first;  // opposition | leader Ann Lee
  if (first <= s.first + 2 && !possessive) return true;
  if (first > s.first && a_.is(first - 1, ",") && a_.is(end, ",") && names_subject({s.first, first - 1}, end + 1)) return true;
  // ", Lee, who …," and ", Lee, a potter,": with a phrase of its own, and nothing that governs it
  return a_.is(end, ",") && end + 1 < s.last &&
         a_.words.has(end + 1, word_relative | word_determiner | word_possessive) &&
         (a_.is_mark(first - 1) || a_.words.has(first - 1, word_and | word_subordinator | word_relative));
}

// "Her co-author, Bob Roe, is …": the sentence is about whom the apposition names
bool Referents::names_subject(Range phrase, std::uint32_t verb) const {
  constexpr std::uint32_t longest = 10;  // tokens: "the new head of the port's night shift"
  const Sentence s(a_, syntax_, a_.sentence_of[phrase.first]);
  if (!s.has(verb) || phrase.last > phrase.first + longest || a_.words.has(phrase.first, word_preposition | word_subordinator))
    return false;
  for (std::uint32_t t = phrase.first; t < phrase.last; ++t)
    if (a_.is_mark(t) || s.is_finite_verb(t)) return false;
  return s.is_nominal(phrase.last - 1) && s.is_finite_verb(verb);
}

double Referents::nearness(const Seen& seen, std::uint32_t token) const {
  const double back = a_.sentence_of[token] - a_.sentence_of[seen.token];
  double score = back <= 1 ? -weight::last_sentence * back : -back;
  score += seen.subject ? weight::subject : 0;
  score += seen.source ? weight::source : 0;
  return score;
}

Referents::Found Referents::found(const Seen& seen) const {
  Found f;
  f.entity = seen.entity;
  if (seen.description != no_one) f.speaker = described_[static_cast<std::size_t>(seen.description)].speaker;
  return f;
}

Referents::Found Referents::he_or_she(std::uint32_t t, Gender gender) const {
  double best = -1e9;
  const Seen* winner = nullptr;
  bool sure = false;
  for (std::size_t i = seen_.size(), n = 0; i-- > 0 && n < names_in_reach; ++n) {
    const Seen& seen = seen_[i];
    if (seen.token >= t) continue;
    double score = nearness(seen, t);
    Gender known = Gender::unknown;
    if (seen.entity != no_one) {
      const auto e = static_cast<std::size_t>(seen.entity);
      const Entity& entity = people_.entities[e];
      if (entity.body || (!entity.person && entity.located)) continue;
      if (!entity.person && entity.words.size() == 1 && !entity.speaks) continue;  // who knows what that is
      known = gender_[e];
      if (known != gender && perhaps_[e]) score -= weight::other_first_name, known = Gender::unknown;
      score += entity.person ? weight::sure_kind : entity.words.size() == 1 ? -weight::unsure_kind : 0;
      score += often(entity);
    } else {
      const Description& d = described_[static_cast<std::size_t>(seen.description)].what;
      if (d.plural || !d.person) continue;
      known = d.gender;
    }
    if (known != Gender::unknown && known != gender) continue;
    score += known == gender ? weight::sure_kind : 0;
    if (score > best) best = score, winner = &seen, sure = known == gender;
  }
  if (!sure)
    if (const Range who = relative_before(t, gender); !who.empty()) return {no_one, no_one, who};
  return winner != nullptr ? found(*winner) : Found{};
}

Referents::Found Referents::owner(std::uint32_t t, Gender gender) const {
  const std::uint32_t sentence = a_.sentence_of[t];
  const Seen* nearest = nullptr;
  for (std::size_t i = seen_.size(), n = 0; i-- > 0 && n < names_in_reach; ++n) {
    const Seen& seen = seen_[i];
    if (seen.token >= t || seen.entity == no_one) continue;
    const std::uint32_t there = a_.sentence_of[seen.token];
    if (there + 1 < sentence || a_.paragraph_of[there] != a_.paragraph_of[sentence]) break;
    const auto e = static_cast<std::size_t>(seen.entity);
    const Entity& entity = people_.entities[e];
    const bool known = gender_[e] == gender && entity.person;
    if (entity.body || (gender_[e] != gender && gender_[e] != Gender::unknown) || (!entity.person && !known))
      continue;
    if (seen.subject) return found(seen);
    if (nearest == nullptr) nearest = &seen;
  }
  return nearest != nullptr ? found(*nearest) : he_or_she(t, gender);
}

Range Referents::relative_before(std::uint32_t t, Gender gender) const {
  const std::uint32_t sentence = a_.sentence_of[t];
  if (sentence == 0 || a_.paragraph_of[sentence - 1] != a_.paragraph_of[sentence]) return {};
  const Range before = a_.tokens_of_sentence(sentence - 1);
  const std::uint32_t flag = gender == Gender::male ? word_male : word_female;
  constexpr std::uint32_t longest_subject = 4;  // tokens: "My old grandfather"
  for (std::uint32_t k = before.first + 1; k < before.last && k < before.first + longest_subject; ++k) {
    if (a_.words.has(k, word_person) && a_.words.has(k, flag) &&
        a_.words.has(k - 1, word_possessive | word_determiner) && a_.stretch_of[k] == no_one &&
        k + 1 < before.last && !a_.is_capital(k + 1) && !a_.is(k + 1, ","))
      return {k - 1, k + 1};
  }
  return {};
}

Referents::Found Referents::they(std::uint32_t t) const {
  const Found subject = plural_subject(t);
  const std::uint32_t from = subject.none() ? 0 : subject.phrase.first;
  for (std::size_t i = seen_.size(), n = 0; i-- > 0 && n < names_in_reach; ++n) {
    const Seen& seen = seen_[i];
    if (seen.token >= t) continue;
    if (a_.sentence_of[t] - a_.sentence_of[seen.token] > sentences_back_they) break;
    if (!subject.none() && seen.token < from) break;
    if (seen.entity != no_one) {
      const auto e = static_cast<std::uint32_t>(seen.entity);
      if (std::find(singular_they_.begin(), singular_they_.end(), e) != singular_they_.end())
        return found(seen);
      const Entity& entity = people_.entities[e];
      if (seen.source && entity.body && !entity.place) return found(seen);
    } else {
      const Description& d = described_[static_cast<std::size_t>(seen.description)].what;
      if (d.plural && (d.head.empty() || is_of_persons(d.head))) return found(seen);
    }
  }
  return subject;
}

Range Referents::two_names(std::uint32_t first, std::uint32_t end) const {
  const std::int32_t x = people_.at(first);
  if (x == no_one) return {};
  const std::uint32_t joint = people_.mentions[static_cast<std::size_t>(x)].range.last;
  if (joint + 1 >= end || !a_.is(joint, "and")) return {};
  const std::int32_t y = people_.at(joint + 1);
  return y == no_one ? Range{} : Range{first, people_.mentions[static_cast<std::size_t>(y)].range.last};
}

Referents::Found Referents::plural_subject(std::uint32_t t) const {
  constexpr std::uint32_t sentences_back = 3;  // further back another subject has come between
  const std::uint32_t here = a_.sentence_of[t];
  for (std::uint32_t back = 1; back <= sentences_back && back <= here; ++back) {
    const std::uint32_t s = here - back;
    if (a_.paragraph_of[here] - a_.paragraph_of[s] > 1) break;
    const Range range = a_.tokens_of_sentence(s);
    if (range.empty() || a_.stretch_of[range.first] != no_one) continue;
    if (const Range two = two_names(range.first, range.last); !two.empty()) return {no_one, no_one, two};
    const Sentence r(a_, syntax_, s);
    const std::int32_t root = r.tree().root();
    if (root == no_word) continue;
    Range subject = r.subject(r.token(root));
    if (subject.last + 1 < range.last && a_.is(subject.last, "and") && r.token(root) > subject.last + 1) {
      const std::uint32_t verb = r.token(root);
      std::uint32_t k = subject.last + 1;
      while (k < verb && r.is_nominal(k)) ++k;
      if (k == verb || a_.words.has(k, word_auxiliary)) subject.last = k;
    }
    if (subject.empty() || subject.last > range.last) continue;
    if (subject.last == subject.first + 1 && a_.words.has(subject.first, word_they)) continue;
    const std::int32_t head = r.tree().head_of(r.words(subject));
    if (head == no_word) return {};
    bool joined = false;
    for (std::uint32_t k = subject.first + 1; k + 1 < subject.last; ++k) joined |= a_.is(k, "and");
    const Word& word = r.tree()[head];
    const bool collective =
        a_.words.has(r.token(head), word_group | word_collective) || body_class(a_.word(r.token(head))) != 0;
    const bool plural = word.is(flag::plural) && is_of_persons(a_.word(r.token(head)));
    if ((word.pos == Pos::noun && (plural || collective)) || joined) return {no_one, no_one, subject};
    return {};
  }
  return {};
}

Referents::Found Referents::it(std::uint32_t t) const {
  double best = weight::least_for_it;
  const Seen* winner = nullptr;
  for (std::size_t i = seen_.size(), n = 0; i-- > 0 && n < names_in_reach; ++n) {
    const Seen& seen = seen_[i];
    if (seen.token >= t) continue;
    if (a_.sentence_of[t] - a_.sentence_of[seen.token] > sentences_back_body) break;
    double score = nearness(seen, t);
    if (seen.entity != no_one) {
      const Entity& entity = people_.entities[static_cast<std::size_t>(seen.entity)];
      if (entity.person || gender_[static_cast<std::size_t>(seen.entity)] != Gender::unknown) continue;
      score += entity.body ? weight::sure_kind : entity.words.size() > 1 ? -weight::perhaps_person : 0;
      if (entity.place && !seen.source) score -= weight::place;
    } else {
      const Description& d = described_[static_cast<std::size_t>(seen.description)].what;
      if (d.person || d.plural) continue;
    }
    if (score > best) best = score, winner = &seen;
  }
  return winner != nullptr ? found(*winner) : Found{};
}

double Referents::role_score(const Description& d, const Entity& e) const {
  const auto bears = [&e](std::string_view noun) {
    return std::any_of(e.roles.begin(), e.roles.end(), [&](const Role& r) { return r.noun == noun; });
  };
  bool role = false, clash = false;
  for (const Role& known : e.roles) {
    if (known.noun != d.head) continue;
    const bool same =
        known.tenure == d.tenure || (known.tenure == Tenure::coming && d.tenure == Tenure::present);
    (same ? role : clash) = true;
  }
  // The vice president is not the president.
  for (const std::string_view below : {"vice", "deputy"})
    if (bears(below) != (std::find(d.words.begin(), d.words.end(), below) != d.words.end())) role = false;
  if (clash && !role) return -1;
  double score = role ? weight::role : 0;
  if (d.nation != 0 && d.nation == e.nation)
    score += role || d.generic ? weight::nation : weight::nation_alone;
  return score;
}

// How well a body fits "the company", "the news agency", "the utilities commission".
double Referents::body_score(const Description& d, const Seen& seen, std::uint32_t token) const {
  const Entity& e = people_.entities[static_cast<std::size_t>(seen.entity)];
  if (e.person || e.place || e.words.empty()) return 0;
  bool all = true;
  for (const std::string& word : d.words)
    all &= std::any_of(e.words.begin(), e.words.end(), [&](const std::string& w) {
      return w == word || (w.size() == word.size() + 1 && w.starts_with(word) && w.back() == 's');
    });
  const bool head = std::find(e.words.begin(), e.words.end(), d.head) != e.words.end();
  const int kind = body_class(d.head);
  const bool generic = is_generic_body(d.head);
  if (all && head && !(generic && d.words.size() == 1))
    return weight::own_words + (e.words.back() == d.head ? weight::own_head : 0);
  if (kind == 0 || d.words.size() > 2) return 0;
  const std::uint32_t back = a_.sentence_of[token] - a_.sentence_of[seen.token];
  if (back > sentences_back_body) return 0;
  double score = weight::body - weight::body_sentence * back +
                 (seen.subject || seen.source ? weight::body_active : 0) + often(e);
  // Another kind of body by its own name is not meant.
  for (const std::string& word : e.words)
    if (const int own = body_class(word); own != 0)
      return word == d.head || (own == kind && generic) ? score + weight::sure_kind : 0;
  return needs_own_noun(d.head) ? 0 : score;
}

Range Referents::fuller_phrase(const Description& d, std::uint32_t t) const {
  constexpr std::uint32_t tokens_back = 120;   // about a paragraph
  constexpr std::uint32_t longest_phrase = 4;  // tokens before the head: "the regional health | commission"
  if (d.words.size() != 1 || d.person || d.plural || body_class(d.head) == 0) return {};
  for (std::uint32_t i = t; i-- > 0 && i + tokens_back > t;) {
    if (!a_.is(i, d.head) || a_.stretch_of[i] != no_one) continue;
    std::uint32_t first = i;
    while (first > 0 && a_.sentence_of[first - 1] == a_.sentence_of[i] && !a_.is_mark(first - 1) &&
           !a_.words.has(first - 1, word_preposition | word_and | word_auxiliary | word_relative |
                                        word_determiner | word_possessive) &&
           first + longest_phrase > i)
      --first;
    if (first < i && first > 0 && (a_.is(first - 1, "the") || a_.is(first - 1, "The")))
      return {first - 1, i + 1};
  }
  return {};
}

Referents::Found Referents::bearer(const Description& d, std::uint32_t t) const {
  double best = weight::least_for_bearer;
  const Seen* winner = nullptr;
  for (std::size_t i = seen_.size(), n = 0; i-- > 0 && n < names_in_reach; ++n) {
    const Seen& seen = seen_[i];
    if (seen.token >= t) continue;
    double score = 0;
    if (seen.entity == no_one) {
      // "the regional health commission … the commission": the same head, and no word that is new
      const Description& known = described_[static_cast<std::size_t>(seen.description)].what;
      if (known.head != d.head || known.plural || d.plural || !known.definite ||
          known.words.size() <= d.words.size())
        continue;
      bool all = true;
      for (const std::string& word : d.words)
        all &= std::find(known.words.begin(), known.words.end(), word) != known.words.end();
      if (all) score = weight::same_description;
    } else {
      const Entity& e = people_.entities[static_cast<std::size_t>(seen.entity)];
      if (e.body) {
        if (!d.person) score = body_score(d, seen, t);
      } else if (!d.person && !e.person) {
        score = body_score(d, seen, t);
      } else {
        const Gender known = gender_[static_cast<std::size_t>(seen.entity)];
        if (d.gender != Gender::unknown && known != Gender::unknown && d.gender != known) continue;
        if (d.nation != 0 && e.nation != 0 && d.nation != e.nation) continue;
        score = role_score(d, e);
        if (d.demonym && seen.subject && a_.sentence_of[t] - a_.sentence_of[seen.token] <= sentences_back_demonym)
          score = std::max(score, 1.0);
        // Nothing is known that speaks against it: the one who spoke last.
        if (score == 0 && e.roles.empty() && e.nation == 0 && seen.source && d.generic &&
            a_.sentence_of[t] - a_.sentence_of[seen.token] <= 3)
          score = 1;
      }
    }
    if (score <= 0) continue;
    score -= weight::step * static_cast<double>(n);
    if (score > best) best = score, winner = &seen;
  }
  if (winner == nullptr) return {no_one, no_one, fuller_phrase(d, t)};
  return found(*winner);
}

std::pair<std::int32_t, std::int32_t> Referents::both() const {
  std::unordered_map<std::uint32_t, std::uint32_t> counts;
  for (std::size_t i = seen_.size(), n = 0; i-- > 0 && n < names_in_reach; ++n) {
    if (seen_[i].entity == no_one) continue;
    const auto e = static_cast<std::uint32_t>(seen_[i].entity);
    if (!people_.entities[e].body && people_.entities[e].person) ++counts[e];
  }
  if (counts.size() < 2) return {no_one, no_one};
  std::vector<std::pair<std::uint32_t, std::uint32_t>> top(counts.begin(), counts.end());
  std::sort(top.begin(), top.end(), [](const auto& x, const auto& y) {
    return x.second != y.second ? x.second > y.second : x.first < y.first;
  });
  std::uint32_t x = top[0].first, y = top[1].first;
  if (people_.entities[y].first_token < people_.entities[x].first_token) std::swap(x, y);
  return {static_cast<std::int32_t>(x), static_cast<std::int32_t>(y)};
}

std::string Referents::last_name(std::uint32_t entity, std::uint32_t token) const {
  std::string name = people_.entities[entity].name;
  auto at = std::lower_bound(people_.mentions.begin(), people_.mentions.end(), token,
                             [](const NameMention& m, std::uint32_t t) { return m.range.first < t; });
  for (std::size_t n = 0; at != people_.mentions.begin() && n < names_in_reach; ++n)
    if (--at; at->entity == entity) return std::string(a_.text.bytes(a_.span(at->range)));
  return name;
}

}  // namespace hearsay
