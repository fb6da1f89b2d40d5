// Tested by tests/unit/judged_test.cpp.
#include "core/suggest/judged.h"

#include <algorithm>
#include <map>
#include <string_view>
#include <utility>
#include <vector>

#include "core/annotation/asides.h"
#include "core/text/sort_each_once.h"

namespace hearsay {

namespace {

// The finding on exactly these words; nullptr for none. The list is sorted by where its words begin.
const Attribution* found_on(const Fragments& words, const std::vector<Attribution>& all) {
  const std::uint32_t begin = words.front().begin;
  auto at = std::partition_point(all.begin(), all.end(),
                                 [begin](const Attribution& a) { return a.content.front().begin < begin; });
  for (; at != all.end() && at->content.front().begin == begin; ++at)
    if (at->content == words) return &*at;
  return nullptr;
}

const Hedge* found_on(Span words, const std::vector<Hedge>& all) {
  auto at = std::partition_point(all.begin(), all.end(),
                                 [words](const Hedge& hedge) { return hedge.cue.begin < words.begin; });
  for (; at != all.end() && at->cue.begin == words.begin; ++at)
    if (at->cue == words) return &*at;
  return nullptr;
}

bool much_the_same(const Fragments& a, const Fragments& b) {
  const std::uint32_t shared = shared_length(a, b);
  return 2 * shared > total_length(a) + total_length(b) - shared;
}

class Judged {
 public:
  Judged(const Document& doc, const Findings& found, Suggestions suggestions)
      : doc_(doc), found_(found), suggestions_(suggestions) {
    for (const auto& [id, link] : doc.links) ends_[{link.from, link.role}].push_back(link.to);
    out_.segments = found.segments;
  }

  Findings findings() {
    take_asides();
    take_tags();
    take_speakers();
    for (const auto& [tag, accepted] : quotes_) add_quote(*tag, accepted);
    for (const auto& [tag, accepted] : hedges_) add_hedge(*tag, accepted);
    return std::move(out_);
  }

 private:
  struct Live {
    const Tag* tag;
    bool accepted;
  };

  void take_asides() {
    for (const Aside& aside : asides(doc_.meta)) {
      const auto repeat = std::find_if(found_.repeats.begin(), found_.repeats.end(), [&](const Repeat& r) {
        return found_.segments.paragraphs[r.paragraph].span == aside.paragraph;
      });
      if (aside.what == Aside::What::repeat && repeat != found_.repeats.end())
        out_.repeats.push_back(*repeat);
      else
        out_.boilerplate.push_back(aside.paragraph);
    }
  }

  // In the order of the text.
  void take_tags() {
    for (const Tag* tag : tags_in_order(doc_)) {
      const State state = state_of(doc_, *tag);
      if (!is_live(state) || (suggestions_ == Suggestions::leave_out && state != State::accepted)) continue;
      const Live live{tag, state == State::accepted};
      if (tag->label == Label::quote) quotes_.push_back(live);
      if (tag->label == Label::hedge) hedges_.push_back(live);
      if (tag->label == Label::speaker && !tag->person.empty())
        for (const Span words : tag->fragments) person_at_.emplace(words, tag->person);
    }
    leave_out_covered(quotes_);
    leave_out_covered(hedges_);
  }

  // Only tags that overlap are compared.
  static void leave_out_covered(std::vector<Live>& tags) {
    std::vector<bool> covered(tags.size(), false);
    for (std::size_t i = 0; i < tags.size(); ++i)
      for (std::size_t j = i + 1; j < tags.size(); ++j) {
        const Fragments &a = tags[i].tag->fragments, &b = tags[j].tag->fragments;
        if (b.front().begin >= a.back().end) break;
        if (tags[i].accepted == tags[j].accepted || !much_the_same(a, b)) continue;
        covered[tags[i].accepted ? j : i] = true;
      }
    std::size_t n = 0;
    std::erase_if(tags, [&](const Live&) { return covered[n++]; });
  }

  // Whom the analysis' speakers are in the document, by index: the person to whom most of a speaker's mentions and quotes
  // belong there; empty for nobody.
  std::vector<std::string_view> persons_of_found() const {
    std::vector<std::map<std::string_view, std::size_t>> votes(found_.speakers.size());
    for (std::size_t s = 0; s < votes.size(); ++s)
      for (const Span mention : found_.speakers[s].mentions)
        if (const std::string_view person = person_at(mention); !person.empty()) ++votes[s][person];
    for (const auto& [tag, accepted] : quotes_)
      if (const Attribution* same = found_on(tag->fragments, found_.attributions))
        if (same->speaker != no_one && !tag->person.empty())
          ++votes[static_cast<std::size_t>(same->speaker)][tag->person];
    std::vector<std::string_view> out;
    for (const auto& of_one : votes) {
      const auto most = std::max_element(of_one.begin(), of_one.end(),
                                         [](const auto& a, const auto& b) { return a.second < b.second; });
      out.push_back(most == of_one.end() ? std::string_view() : most->first);
    }
    return out;
  }

  // Whose mention the document has these words for; empty for nobody's.
  std::string_view person_at(Span words) const {
    const auto mention = person_at_.find(words);
    return mention == person_at_.end() ? std::string_view() : mention->second;
  }

  void take_speakers() {
    std::map<std::string_view, std::vector<Span>> spans;
    for (const auto& [tag, accepted] : quotes_)
      if (!tag->person.empty()) spans[tag->person];
    for (const auto& [words, person] : person_at_) spans[person].push_back(words);
    const std::vector<std::string_view> persons = persons_of_found();
    for (std::size_t s = 0; s < persons.size(); ++s) {
      const auto person = spans.find(persons[s]);
      if (person == spans.end()) continue;
      for (const Span mention : found_.speakers[s].mentions)
        if (const std::string_view here = person_at(mention); here.empty() || here == person->first)
          person->second.push_back(mention);
    }
    std::vector<std::string_view> order;
    for (auto& [person, mentions] : spans) {
      sort_each_once(mentions);
      order.push_back(person);
    }
    const auto first = [&spans](std::string_view person) {
      const std::vector<Span>& mentions = spans.find(person)->second;
      return mentions.empty() ? Span{UINT32_MAX, UINT32_MAX} : mentions.front();
    };
    std::stable_sort(order.begin(), order.end(),
                     [&](std::string_view a, std::string_view b) { return first(a) < first(b); });
    for (const std::string_view id : order) {
      const Person& person = doc_.persons.find(id)->second;
      index_.emplace(id, static_cast<std::int32_t>(out_.speakers.size()));
      out_.speakers.push_back({person.name, spans.find(id)->second, person.named});
    }
  }

  // The words of the first tag that is linked in this part and was not rejected.
  Fragments words_of(const Tag& tag, Role role) const {
    const auto ends = ends_.find({tag.id, role});
    if (ends == ends_.end()) return {};
    for (const std::string_view to : ends->second) {
      const auto end = doc_.tags.find(to);
      if (end != doc_.tags.end() && state_of(doc_, end->second) != State::rejected)
        return end->second.fragments;
    }
    return {};
  }

  void add_quote(const Tag& tag, bool accepted) {
    Attribution out;
    from_name(tag.kind, out.kind);
    out.content = tag.fragments;
    out.cue = words_of(tag, Role::cue);
    out.source = words_of(tag, Role::source);
    if (const auto speaker = index_.find(tag.person); speaker != index_.end()) out.speaker = speaker->second;
    if (const Attribution* found = found_on(tag.fragments, found_.attributions)) {
      out.rule = found->rule;
      out.speaker_confidence = found->speaker_confidence;
    }
    out.confidence = accepted ? 1 : tag.confidence;
    if (accepted) out.speaker_confidence = 1;
    out_.attributions.push_back(std::move(out));
  }

  Span sentence_of(Span words) const {
    const std::vector<SentenceSpan>& all = found_.segments.sentences;
    const auto after = std::partition_point(all.begin(), all.end(),
                                            [&](const SentenceSpan& s) { return s.span.end <= words.begin; });
    return after != all.end() && after->span.overlaps(words) ? after->span : words;
  }

  void add_hedge(const Tag& tag, bool accepted) {
    Hedge out;
    out.cue = hull(tag.fragments);
    const Fragments claim = words_of(tag, Role::claim);
    out.claim = claim.empty() ? sentence_of(out.cue) : hull(claim);
    from_name(tag.kind, out.kind);
    if (const Hedge* found = found_on(out.cue, found_.hedges)) out.rule = found->rule;
    out.confidence = accepted ? 1 : tag.confidence;
    out_.hedges.push_back(out);
  }

  const Document& doc_;
  const Findings& found_;
  Suggestions suggestions_;
  Findings out_;
  std::map<std::pair<std::string_view, Role>, std::vector<std::string_view>> ends_;
  std::vector<Live> quotes_, hedges_;
  std::map<Span, std::string_view> person_at_;      // the mentions
  std::map<std::string_view, std::int32_t> index_;  // of a person in out_.speakers
};

}  // namespace

Findings judged_findings(const Document& doc, const Findings& found, Suggestions suggestions) {
  const bool is_untouched = doc.tags.empty() && suggestions == Suggestions::count;
  return is_untouched ? found : Judged(doc, found, suggestions).findings();
}

}  // namespace hearsay
