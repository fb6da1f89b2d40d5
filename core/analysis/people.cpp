// Tested by tests/unit/people_test.cpp, tests/unit/speakers_test.cpp.
#include "core/analysis/people.h"

#include <algorithm>
#include <unordered_map>
#include <utility>

#include "core/analysis/name_words.h"
#include "core/lexicon/english/names.h"

namespace hearsay {

namespace {

using Words = std::vector<std::string>;

// What speaks for one of several whom a name fits: each step outweighs all that come after it, tokens last.
constexpr std::int64_t fit_score = 1'000'000'000, named_before_score = 500'000'000, alone_score = 50'000'000;
constexpr std::int64_t most_alone = 9;  // mentions by this word alone that count

constexpr std::size_t tried_names = 16;  // entities with one word in common that are looked at, the last ones

// "Zelenskyy" and "Zelensky", "Merkle" and "Merkel": long words that differ in one letter, or in how they
// end.
bool same_spelling(const std::string& a, const std::string& b) {
  if (a == b) return true;
  // Bytes: in shorter words one letter makes another name (Lee, Leo), and so does one near the start (Kerry, Perry).
  constexpr std::size_t shortest_word = 6, shortest_front = 4;
  if (a.size() < shortest_word || b.size() < shortest_word) return false;
  const std::size_t n = std::min(a.size(), b.size());
  if (std::max(a.size(), b.size()) > n + 1) return false;
  std::size_t front = 0, back = 0;
  while (front < n && a[front] == b[front]) ++front;
  while (back < n - front && a[a.size() - 1 - back] == b[b.size() - 1 - back]) ++back;
  return front >= shortest_front && std::max(a.size(), b.size()) - front - back <= 1;
}

bool is_initial(const std::string& word) {
  constexpr std::size_t longest = 4;  // bytes: j.r.
  return word.size() == 1 || (word.size() <= longest && word[1] == '.');
}

// What a word is filed under: its first letters without an article in front, so that spellings of one name
// meet.
std::string_view bare(const std::string& word) {
  std::string_view w = word;
  if (w.starts_with("al-") || w.starts_with("el-")) w.remove_prefix(3);
  return w;
}
constexpr std::size_t key_length = 5;  // bytes; the spellings of one name share them, and few other names do
std::string key(const std::string& word) { return std::string(bare(word).substr(0, key_length)); }

bool same_word(const std::string& a, const std::string& b) {
  return same_spelling(a, b) || bare(a) == bare(b);
}

// Whether `part` stands in `whole` as one run; where it begins, else -1.
int find_run(const Words& whole, const Words& part) {
  for (std::size_t at = 0; at + part.size() <= whole.size(); ++at) {
    bool all = true;
    for (std::size_t i = 0; i < part.size() && all; ++i) all = same_word(whole[at + i], part[i]);
    if (all) return static_cast<int>(at);
  }
  return -1;
}

bool is_small(std::string_view word) {
  return word.size() <= 3 &&
         (word == "of" || word == "for" || word == "and" || word == "on" || word == "the");
}
bool has_small(const Words& words) { return std::any_of(words.begin(), words.end(), is_small); }

bool is_company_form(std::string_view word) { return lexicon::company_forms.has(word); }

class Register {
 public:
  Register(const Article& article, Syntax& syntax) : a_(article), spans_(find_name_spans(article, syntax)) {}

  // Names of several words first: a word alone may be short for one that comes later.
  People run() {
    entity_of_.assign(spans_.size(), no_one);
    for (std::size_t i = 0; i < spans_.size(); ++i) {
      if (spans_[i].words.size() < 2) continue;
      const std::uint32_t e = full(i);
      entity_of_[i] = static_cast<std::int32_t>(e);
      places_.resize(out_.entities.size());
      places_[e].push_back(spans_[i].name.first);
    }
    places_.resize(out_.entities.size() + spans_.size());
    for (Body& body : bodies_) body.initials = initials_of(out_.entities[body.entity].words);
    for (std::size_t i = 0; i < spans_.size(); ++i)
      if (entity_of_[i] == no_one) entity_of_[i] = static_cast<std::int32_t>(brief(i));
    // Who was called by the surname before the full name came is one person from the first mention on.
    for (std::size_t i = 0; i < spans_.size(); ++i) {
      const NameSpan& s = spans_[i];
      const auto e = static_cast<std::uint32_t>(entity_of_[i]);
      Entity& entity = out_.entities[e];
      entity.first_token = std::min(entity.first_token, s.name.first);
      out_.mentions.push_back({s.name,
                               {std::min(s.titled_from, s.name.first), s.name.last},
                               e,
                               a_.stretch_of[s.name.first] != no_one});
    }
    for (Entity& e : out_.entities)
      if (e.person) e.body = e.place = false;
    return std::move(out_);
  }

 private:
  std::uint32_t full(std::size_t i) {
    const NameSpan& s = spans_[i];
    std::int32_t found = no_one;
    for (const std::string& word : {s.words.back(), s.words.front()}) {
      const std::vector<std::uint32_t>& bucket = by_word_[key(word)];
      for (std::size_t k = bucket.size(), tried = 0; k-- > 0 && tried < tried_names && found == no_one;
           ++tried)
        if (same_full(out_.entities[bucket[k]], s)) found = static_cast<std::int32_t>(bucket[k]);
      if (found != no_one) break;
    }
    const std::uint32_t e = found != no_one ? static_cast<std::uint32_t>(found) : add(s);
    note(e, s);
    return e;
  }

  std::uint32_t brief(std::size_t i) {
    const NameSpan& s = spans_[i];
    std::int32_t found = s.acronym ? spelled_out(s) : no_one;
    if (found == no_one) found = bearer(s);
    const std::uint32_t e = found != no_one ? static_cast<std::uint32_t>(found) : add(s);
    note(e, s);
    ++alone_[e];
    std::vector<std::uint32_t>& places = places_[e];
    places.insert(std::upper_bound(places.begin(), places.end(), s.name.first), s.name.first);
    return e;
  }

  std::uint32_t add(const NameSpan& s) {
    const auto e = static_cast<std::uint32_t>(out_.entities.size());
    Entity entity;
    entity.first_token = s.name.first;
    out_.entities.push_back(std::move(entity));
    if (s.words.size() == 1) by_word_[key(s.words[0])].push_back(e);
    return e;
  }

  void note(std::uint32_t e, const NameSpan& s) {
    Entity& entity = out_.entities[e];
    ++entity.count;
    if (s.words.size() > entity.words.size()) {
      for (const std::string& word : s.words) {
        std::vector<std::uint32_t>& bucket = by_word_[key(word)];
        if (!is_small(word) && std::find(bucket.begin(), bucket.end(), e) == bucket.end())
          bucket.push_back(e);
      }
      entity.name = std::string(a_.text.bytes(a_.span(s.name)));
      entity.words = s.words;
      entity.whole = entity.articles = 0;
      if (s.body && s.words.size() > 2) bodies_.push_back({e, {}});
    }
    if (entity.nickname.empty() && !s.nickname.empty()) {
      entity.nickname = s.nickname;
      by_word_[key(s.nickname)].push_back(e);
    }
    if (entity.suffix.empty()) entity.suffix = s.suffix;
    if (entity.gender == Gender::unknown || (entity.gender_by_name && s.gender != Gender::unknown && !s.gender_by_name)) {
      entity.gender = s.gender;
      entity.gender_by_name = s.gender_by_name;
    }
    entity.body |= s.body;
    entity.person |= s.person;
    entity.place |= s.place;
    entity.located |= s.located;
    entity.speaks |= speaks(s);
    if (s.words.size() == entity.words.size()) ++entity.whole, entity.articles += has_article(s);
    if (entity.nation == 0) entity.nation = s.nation;
    constexpr std::size_t most_roles = 12;  // of one person; what is said of them first counts
    for (const Role& role : s.roles)
      if (entity.roles.size() < most_roles &&
          std::find(entity.roles.begin(), entity.roles.end(), role) == entity.roles.end())
        entity.roles.push_back(role);
  }

  bool speaks(const NameSpan& s) const {
    const std::uint32_t t = s.name.last;
    if (t >= a_.segments.tokens.size() || a_.words[t].cue == 0) return false;
    return !cue_word(a_.words[t].cue).noun && a_.words[t].form != WordForm::gerund;
  }

  bool has_article(const NameSpan& s) const {
    return s.name.first > 0 && (a_.is(s.name.first - 1, "the") || a_.is(s.name.first - 1, "The"));
  }

  static bool genders_differ(const Entity& entity, Gender gender) {
    return gender != Gender::unknown && entity.gender != Gender::unknown && gender != entity.gender;
  }

  // Two names of two words or more.
  static bool same_full(const Entity& entity, const NameSpan& s) {
    const Words& known = entity.words;
    const Words& words = s.words;
    if (known.size() < 2) return false;
    if (!entity.suffix.empty() && !s.suffix.empty() && entity.suffix != s.suffix) return false;
    if (known == words) return !(genders_differ(entity, s.gender) && entity.person && s.person);
    if (genders_differ(entity, s.gender) || (entity.person && s.body && !s.person) ||
        (entity.body && !entity.person && s.person))
      return false;
    const bool of = has_small(known) || has_small(words);
    const Words& longer = known.size() >= words.size() ? known : words;
    const Words& shorter = known.size() >= words.size() ? words : known;
    const int at = find_run(longer, shorter);
    // van der Berg; Ortega Rey; Foreign Ministry of Russian Foreign Ministry; but of "House of Lords" no part
    if (at == 0 && longer.size() > shorter.size()) {
      // Ana Ortega, Ana Ortega Rey; but Ann Lee, the Ann Lee School; Roe Foods, Roe Foods Arena
      const bool human = entity.person || s.person;
      return human ? !of && (look_up(longer.back()).flags & word_organisation) == 0
                   : is_company_form(longer.back());
    }
    if (at > 0) return static_cast<std::size_t>(at) + shorter.size() == longer.size() || !of;
    if (of || entity.body || s.body || !same_word(known.back(), words.back())) return false;
    if (known.front() == words.front()) return true;
    if (is_initial(known.front()) || is_initial(words.front())) return known.front()[0] == words.front()[0];
    return long_first_name(known.front()) == long_first_name(words.front());
  }

  // Whom a word alone may be short for: 3 the surname, 2 the first name or nickname, 1 another word of the
  // name, 0 nobody.
  static int fits(const Entity& entity, const NameSpan& s) {
    if (genders_differ(entity, s.gender)) return 0;
    const std::string& word = s.words.front();
    if (entity.words.size() == 1) return same_word(entity.words.front(), word) ? 3 : 0;
    if (!entity.nickname.empty() && entity.nickname == word) return 2;
    const Words& known = entity.words;
    if (has_small(known)) return 0;  // "House of Lords" is no Lords
    const bool body = entity.body && !entity.person;
    // Leeds Council is no Council, and Leeds not Leeds Council.
    if (body) {
      const bool first = same_word(known.front(), word) && is_company_form(known.back()) &&
                         (look_up(word).flags & (word_place | word_nationality | word_organisation)) == 0;
      return first ? 2 : 0;
    }
    if (same_word(known.back(), word)) return 3;
    if (s.acronym && word.size() > 2) return 0;
    if (same_word(known.front(), word)) return 2;
    for (std::size_t i = 1; i + 1 < known.size(); ++i)
      if (same_word(known[i], word) && (look_up(word).flags & word_particle) == 0) return 1;
    return 0;
  }

  std::int32_t bearer(const NameSpan& s) {
    const auto at = by_word_.find(key(s.words.front()));
    if (at == by_word_.end()) return no_one;
    std::int32_t best = no_one;
    std::int64_t best_score = 0;
    const std::vector<std::uint32_t>& bucket = at->second;
    for (std::size_t k = bucket.size(), tried = 0; k-- > 0 && tried < tried_names; ++tried) {
      const std::uint32_t e = bucket[k];
      const int fit = fits(out_.entities[e], s);
      if (fit == 0) continue;
      // Of those who fit equally well the one who was called so first ("Trump" with "Melania Trump" in
      // between), then the one named last before, then the one named next.
      std::int64_t score = fit * fit_score;
      const auto seen = first_full(e);
      const bool before = seen <= s.name.first;
      score += before ? named_before_score : 0;
      if (s.gender == Gender::unknown) score += std::min<std::int64_t>(alone(e), most_alone) * alone_score;
      score += before ? last_before(e, s.name.first) : -static_cast<std::int64_t>(seen);
      if (best == no_one || score > best_score) best = static_cast<std::int32_t>(e), best_score = score;
    }
    return best;
  }

  // How often somebody was called by one word alone.
  std::uint32_t alone(std::uint32_t e) const {
    const auto at = alone_.find(e);
    return at == alone_.end() ? 0 : at->second;
  }
  std::uint32_t first_full(std::uint32_t e) const { return out_.entities[e].first_token; }
  // Where `e` was last mentioned in front of a token, by more than one word or alone.
  std::uint32_t last_before(std::uint32_t e, std::uint32_t token) const {
    const std::vector<std::uint32_t>& places = places_[e];
    const auto at = std::lower_bound(places.begin(), places.end(), token);
    return at == places.begin() ? 0 : *std::prev(at);
  }

  // CSS for the Centre for Soil Science: the body whose capitals these are, all of them or in their order.
  std::int32_t spelled_out(const NameSpan& s) {
    const auto [known, added] = spelled_.emplace(s.words.front(), no_one);
    if (added) known->second = find_spelled_out(s);
    return known->second;
  }
  std::int32_t find_spelled_out(const NameSpan& s) const {
    std::string letters;
    for (const char c : s.words.front())
      if (c != '.' && c != '&') letters += c;
    if (letters.size() < 2) return no_one;
    std::int32_t found = no_one;
    std::size_t best = 0;
    for (const auto& [entity, initials] : bodies_) {
      if (out_.entities[entity].person) continue;
      std::size_t score = 0;
      if (initials == letters)
        score = 3;
      else if (initials.size() > letters.size() && initials.ends_with(letters))
        score = 2;  // the US Food Agency: FA
      else if (letters.size() > 2 && initials.size() <= letters.size() + 2 && is_in_order(letters, initials))
        score = 1;
      if (score > best) best = score, found = static_cast<std::int32_t>(entity);
    }
    return found;
  }
  static std::string initials_of(const Words& words) {
    std::string initials;
    for (const std::string& word : words)
      if (!is_small(word) && !is_company_form(word)) initials += word[0];
    return initials;
  }
  static bool is_in_order(std::string_view letters, std::string_view initials) {
    std::size_t at = 0;
    for (const char c : initials)
      if (at < letters.size() && c == letters[at]) ++at;
    return at == letters.size() && (initials[0] == letters[0] || initials[1] == letters[0]);
  }

  // A body with a name of several words, and what it could be shortened to; known once all such names are.
  struct Body {
    std::uint32_t entity = 0;
    std::string initials;
  };

  const Article& a_;
  std::vector<NameSpan> spans_;
  std::vector<std::int32_t> entity_of_;  // of each span
  People out_;
  std::unordered_map<std::string, std::vector<std::uint32_t>> by_word_;
  std::unordered_map<std::uint32_t, std::uint32_t> alone_;
  std::vector<std::vector<std::uint32_t>> places_;         // of each entity: its tokens so far, in order
  std::unordered_map<std::string, std::int32_t> spelled_;  // what an acronym was found to be short for
  std::vector<Body> bodies_;
};

}  // namespace

std::int32_t People::at(std::uint32_t token) const {
  auto it = std::upper_bound(mentions.begin(), mentions.end(), token,
                             [](std::uint32_t t, const NameMention& m) { return t < m.range.first; });
  if (it == mentions.begin()) return no_one;
  --it;
  return it->range.contains(token) ? static_cast<std::int32_t>(it - mentions.begin()) : no_one;
}

People find_people(const Article& article, Syntax& syntax) { return Register(article, syntax).run(); }

}  // namespace hearsay
