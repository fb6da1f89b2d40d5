// Tested by tests/unit/event_corrections_test.cpp.
#include "core/compare/event_corrections.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "core/compare/speaking.h"
#include "core/compare/statements.h"
#include "core/compare/units.h"

namespace hearsay::comparing {

namespace {

bool overlaps(const Fragments& span, Span words) {
  return std::any_of(span.begin(), span.end(), [&](Span fragment) { return fragment.overlaps(words); });
}

std::uint32_t shared(const Fragments& span, Span words) {
  std::uint32_t bytes = 0;
  for (const Span fragment : span) bytes += shared_length(fragment, words);
  return bytes;
}

class Correcting {
 public:
  Correcting(const std::vector<Source>& sources, EventComparison& comparison) : sources_(sources), c_(comparison) {}

  bool make(const Correction& correction) {
    if (correction.first.source >= sources_.size() || correction.second.source >= sources_.size()) return false;
    switch (correction.what) {
      case Correction::What::apart: return take_apart(correction.first, correction.second);
      case Correction::What::together: return put_together(correction.first, correction.second);
      case Correction::What::same_person: return merge_persons(correction.first, correction.second);
      case Correction::What::other_person: return split_person(correction.first, correction.second);
    }
    return false;
  }

  void finish() {
    std::erase_if(c_.statements, [](const ComparedStatement& s) { return s.outlets < 2; });
    std::stable_sort(c_.statements.begin(), c_.statements.end(), [](const ComparedStatement& a, const ComparedStatement& b) {
      if (a.outlets != b.outlets) return a.outlets > b.outlets;
      const ReportedBy &x = a.members.front(), &y = b.members.front();
      return std::pair(x.source, hull(x.span).begin) < std::pair(y.source, hull(y.span).begin);
    });
    if (persons_changed_) c_.speaking = speaking_shares(sources_, c_.persons);
  }

 private:
  // The member there that shares most with the words; -1: none.
  std::ptrdiff_t member_at(const ComparedStatement& statement, const SaidPlace& place) const {
    std::ptrdiff_t best = -1;
    std::uint32_t most = 0;
    for (std::size_t i = 0; i < statement.members.size(); ++i) {
      const ReportedBy& member = statement.members[i];
      if (member.source != place.source) continue;
      if (const std::uint32_t bytes = shared(member.span, place.words); bytes > most) {
        most = bytes;
        best = static_cast<std::ptrdiff_t>(i);
      }
    }
    return best;
  }

  // The statement that has most of the words; -1: none.
  std::ptrdiff_t statement_at(const SaidPlace& place) const {
    std::ptrdiff_t best = -1;
    std::uint32_t most = 0;
    for (std::size_t s = 0; s < c_.statements.size(); ++s) {
      const ComparedStatement& statement = c_.statements[s];
      const std::ptrdiff_t at = member_at(statement, place);
      if (at < 0) continue;
      if (const std::uint32_t bytes = shared(statement.members[static_cast<std::size_t>(at)].span, place.words); bytes > most) {
        most = bytes;
        best = static_cast<std::ptrdiff_t>(s);
      }
    }
    return best;
  }

  bool take_apart(const SaidPlace& first, const SaidPlace& second) {
    bool done = false;
    for (ComparedStatement& statement : c_.statements) {
      if (member_at(statement, second) < 0) continue;
      const std::size_t own_before = statement.own_voice.size();
      std::erase_if(statement.own_voice, [&](const OwnVoice& own) {
        return own.source == first.source && own.span.overlaps(first.words);
      });
      bool changed = statement.own_voice.size() != own_before;
      if (const std::ptrdiff_t at = member_at(statement, first); at >= 0) {
        statement.members.erase(statement.members.begin() + at);
        if (statement.fullest == at) statement.fullest = -1;
        if (statement.fullest > at) --statement.fullest;
        changed = true;
      }
      if (!changed) continue;
      settle(statement);
      done = true;
    }
    // What is left of a statement without members is gone at once: nothing else can be about it.
    std::erase_if(c_.statements, [](const ComparedStatement& s) { return s.members.empty(); });
    return done;
  }

  // The statement at the place, made of the attribution there when nobody else reports it.
  std::ptrdiff_t statement_or_new(const SaidPlace& place) {
    if (const std::ptrdiff_t at = statement_at(place); at >= 0) return at;
    const Source& source = sources_[place.source];
    std::ptrdiff_t best = -1;
    std::uint32_t most = 0;
    for (std::size_t a = 0; a < source.attributions.size(); ++a)
      if (const std::uint32_t bytes = shared(source.attributions[a].content, place.words); bytes > most) {
        most = bytes;
        best = static_cast<std::ptrdiff_t>(a);
      }
    if (best < 0) return -1;
    const auto attribution = static_cast<std::uint32_t>(best);
    const SaidThere& said = source.attributions[attribution];
    ReportedBy member;
    member.source = place.source;
    member.attribution = attribution;
    member.span = said.content;
    member.hedged = is_hedged(source, attribution, member.span);
    member.wording = quoted_words(source, said).empty() ? Wording::paraphrased : Wording::verbatim;
    ComparedStatement statement;
    statement.person = person_of(place.source, said.speaker);
    statement.members.push_back(std::move(member));
    settle(statement);
    c_.statements.push_back(std::move(statement));
    return static_cast<std::ptrdiff_t>(c_.statements.size()) - 1;
  }

  bool put_together(const SaidPlace& first, const SaidPlace& second) {
    const std::ptrdiff_t a = statement_or_new(first);
    if (a < 0) return false;
    const std::ptrdiff_t b = statement_or_new(second);
    if (b < 0) return false;
    if (a == b) return true;
    ComparedStatement& into = c_.statements[static_cast<std::size_t>(a)];
    ComparedStatement& from = c_.statements[static_cast<std::size_t>(b)];
    for (ReportedBy& member : from.members) {
      const auto same = std::find_if(into.members.begin(), into.members.end(), [&](const ReportedBy& known_member) {
        return known_member.source == member.source && known_member.attribution == member.attribution;
      });
      if (same == into.members.end()) {
        into.members.push_back(std::move(member));
        continue;
      }
      for (const Span fragment : member.span)
        if (!overlaps(same->span, fragment)) same->span.push_back(fragment);
      std::sort(same->span.begin(), same->span.end());
      same->wording = std::min(same->wording, member.wording);
      same->hedged |= member.hedged;
    }
    for (const OwnVoice& own : from.own_voice)
      if (std::none_of(into.own_voice.begin(), into.own_voice.end(), [&](const OwnVoice& o) { return o.source == own.source; }))
        into.own_voice.push_back(own);
    std::stable_sort(into.members.begin(), into.members.end(), [](const ReportedBy& x, const ReportedBy& y) {
      return std::pair(x.source, hull(x.span).begin) < std::pair(y.source, hull(y.span).begin);
    });
    std::sort(into.own_voice.begin(), into.own_voice.end(), [](const OwnVoice& x, const OwnVoice& y) { return x.source < y.source; });
    settle(into);
    c_.statements.erase(c_.statements.begin() + b);
    return true;
  }

  // The words in marks that belong to a member. A scare quote in a paraphrase does not, as make_statements() has found.
  std::vector<FoldedWord> marked_words(const ReportedBy& member) const {
    if (member.wording == Wording::paraphrased) return {};
    const Source& source = sources_[member.source];
    std::vector<FoldedWord> words = quoted_words(source, source.attributions[member.attribution]);
    std::erase_if(words, [&](const FoldedWord& word) { return !overlaps(member.span, word.span); });
    return words;
  }

  // Outlets, person, the fullest wording and everybody else's against it, for the members as they are now.
  void settle(ComparedStatement& statement) const {
    std::set<std::uint32_t> outlets;
    std::map<std::int32_t, std::size_t> persons;
    for (const ReportedBy& member : statement.members) {
      outlets.insert(member.source);
      ++persons[person_of(member.source, sources_[member.source].attributions[member.attribution].speaker)];
    }
    std::erase_if(statement.own_voice, [&](const OwnVoice& own) { return outlets.contains(own.source); });
    statement.outlets = static_cast<std::uint32_t>(outlets.size());
    statement.person = nobody;
    std::size_t most = 0;
    for (const auto& [person, count] : persons)
      if (person != nobody && count > most) {
        statement.person = person;
        most = count;
      }
    std::vector<std::vector<FoldedWord>> words;
    for (const ReportedBy& member : statement.members) words.push_back(marked_words(member));
    statement.fullest = -1;
    std::size_t longest = 0;
    for (std::size_t i = 0; i < words.size(); ++i)
      if (words[i].size() > longest) {
        longest = words[i].size();
        statement.fullest = static_cast<std::int32_t>(i);
      }
    for (std::size_t i = 0; i < words.size(); ++i) {
      ReportedBy& member = statement.members[i];
      member.words.clear();
      if (words[i].empty() || statement.fullest < 0) {
        member.wording = Wording::paraphrased;
        continue;
      }
      const auto fullest = static_cast<std::size_t>(statement.fullest);
      const Text &whole = *sources_[statement.members[fullest].source].text, &text = *sources_[member.source].text;
      member.wording = compare_wording(whole, words[fullest], text, words[i]);
      member.words = align(whole, words[fullest], text, words[i]);
    }
  }

  std::int32_t person_of(std::uint32_t source, std::int32_t speaker) const {
    if (speaker < 0) return nobody;
    const SpeakerIndex index{source, static_cast<std::uint32_t>(speaker)};
    for (std::size_t p = 0; p < c_.persons.size(); ++p)
      if (std::find(c_.persons[p].speakers.begin(), c_.persons[p].speakers.end(), index) != c_.persons[p].speakers.end())
        return static_cast<std::int32_t>(p);
    return nobody;
  }

  // Who is called so there; nobody: no one.
  std::int32_t person_at(const SaidPlace& place) const {
    const std::vector<SpeakerThere>& speakers = sources_[place.source].speakers;
    for (std::size_t s = 0; s < speakers.size(); ++s)
      if (speakers[s].name == place.speaker)
        if (const std::int32_t person = person_of(place.source, static_cast<std::int32_t>(s)); person != nobody) return person;
    return nobody;
  }

  void name_again(ComparedPerson& person) const {
    std::sort(person.speakers.begin(), person.speakers.end(), [](const SpeakerIndex& a, const SpeakerIndex& b) {
      return std::pair(a.source, a.speaker) < std::pair(b.source, b.speaker);
    });
    person.named = false;
    person.name.clear();
    for (const SpeakerIndex& index : person.speakers) {
      const SpeakerThere& speaker = sources_[index.source].speakers[index.speaker];
      if ((speaker.named && !person.named) || (speaker.named == person.named && speaker.name.size() > person.name.size()))
        person.name = speaker.name;
      person.named |= speaker.named;
    }
  }

  bool merge_persons(const SaidPlace& first, const SaidPlace& second) {
    const std::int32_t a = person_at(first), b = person_at(second);
    if (a == nobody || b == nobody) return false;
    if (a == b) return true;
    const std::int32_t keep = std::min(a, b), gone = std::max(a, b);
    ComparedPerson& into = c_.persons[static_cast<std::size_t>(keep)];
    ComparedPerson& from = c_.persons[static_cast<std::size_t>(gone)];
    into.speakers.insert(into.speakers.end(), from.speakers.begin(), from.speakers.end());
    for (NameForms& form : from.forms) {
      const auto known_form = std::find_if(into.forms.begin(), into.forms.end(), [&](const NameForms& f) { return f.source == form.source; });
      if (known_form == into.forms.end())
        into.forms.push_back(std::move(form));
      else
        for (std::string& words : form.words)
          if (std::find(known_form->words.begin(), known_form->words.end(), words) == known_form->words.end())
            known_form->words.push_back(std::move(words));
    }
    std::sort(into.forms.begin(), into.forms.end(), [](const NameForms& x, const NameForms& y) { return x.source < y.source; });
    name_again(into);
    c_.persons.erase(c_.persons.begin() + gone);
    persons_changed_ = true;
    for (ComparedStatement& statement : c_.statements) settle(statement);
    return true;
  }

  bool split_person(const SaidPlace& first, const SaidPlace& second) {
    const std::int32_t person = person_at(first);
    if (person == nobody || person_at(second) != person) return false;
    ComparedPerson& from = c_.persons[static_cast<std::size_t>(person)];
    ComparedPerson other;
    for (auto at = from.speakers.begin(); at != from.speakers.end();) {
      const bool moves = at->source == first.source && sources_[at->source].speakers[at->speaker].name == first.speaker;
      if (moves) other.speakers.push_back(*at);
      at = moves ? from.speakers.erase(at) : at + 1;
    }
    if (from.speakers.empty()) {  // both places are the same speaker
      from.speakers = std::move(other.speakers);
      return false;
    }
    const auto still_there = [&](std::uint32_t source) {
      return std::any_of(from.speakers.begin(), from.speakers.end(), [&](const SpeakerIndex& index) { return index.source == source; });
    };
    for (const NameForms& form : from.forms)
      if (form.source == first.source) other.forms.push_back({form.source, still_there(form.source) ? std::vector<std::string>{first.speaker} : form.words});
    std::erase_if(from.forms, [&](const NameForms& form) { return !still_there(form.source); });
    name_again(from);
    name_again(other);
    c_.persons.push_back(std::move(other));
    persons_changed_ = true;
    for (ComparedStatement& statement : c_.statements) settle(statement);
    return true;
  }

  const std::vector<Source>& sources_;
  EventComparison& c_;
  bool persons_changed_ = false;
};

}  // namespace

std::vector<bool> apply_corrections(const std::vector<Source>& sources, const std::vector<Correction>& corrections,
                                    EventComparison& comparison) {
  std::vector<bool> done;
  if (corrections.empty()) return done;
  Correcting correcting(sources, comparison);
  for (const Correction& correction : corrections)
    done.push_back(correcting.make(correction));
  correcting.finish();
  return done;
}

}  // namespace hearsay::comparing
