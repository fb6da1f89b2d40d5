// Tested by tests/unit/adjudication_test.cpp.
#include "core/exercise/adjudication.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>
#include <tuple>
#include <utility>

#include "core/annotation/commands_parts.h"
#include "core/exercise/handing.h"
#include "core/exercise/marks.h"
#include "core/message/message.h"
#include "core/text/disjoint_sets.h"

namespace hearsay::exercise {

namespace {

using namespace message::literals;

// Whether two runs of words are one spot's.
bool belong_together(const Fragments& a, const Fragments& b, Label label) {
  const std::uint32_t shared = shared_length(a, b);
  if (shared == 0) return false;
  return 2 * shared >= total_length(a) + total_length(b) - shared || same_borders(a, b, label != Label::speaker);
}

// What two versions differ in: words, kind and speaker of each mark.
using Look = std::vector<std::tuple<Fragments, std::string, std::string>>;

Look look_of(const Words& words, const Task& task, const std::vector<Mark>& marks) {
  Look out;
  for (const Mark& one : marks) {
    auto& [run, kind, speaker] = out.emplace_back();
    run = words.covered(one.fragments);
    if (task.kinds) kind = one.kind;
    if (task.speakers && one.label == Label::quote) speaker = one.speaker;
  }
  std::sort(out.begin(), out.end());
  return out;
}

struct PersonsMark {
  std::size_t person;
  const Mark* mark;
  std::size_t run;  // which of the runs of words it covers
};

// Groups of runs of which each belongs together with another one of its group: the number of each run's.
std::vector<std::size_t> groups_of(const std::vector<Fragments>& runs, Label label) {
  DisjointSets sets(runs.size());
  for (std::size_t a = 0; a < runs.size(); ++a)
    for (std::size_t b = a + 1; b < runs.size() && hull(runs[b]).begin < hull(runs[a]).end; ++b)
      if (belong_together(runs[a], runs[b], label)) sets.join(a, b);
  std::vector<std::size_t> group;
  for (std::size_t i = 0; i < runs.size(); ++i) group.push_back(sets.of(i));
  return group;
}

// As most of these people have them, of equals the first.
std::vector<Mark> most_common(const std::vector<std::vector<Mark>>& all) {
  const auto facts = [](const std::vector<Mark>& marks) {
    Look out;
    for (const Mark& one : marks) out.emplace_back(one.fragments, one.kind, one.speaker);
    return out;
  };
  std::map<Look, std::size_t> counts;
  for (const std::vector<Mark>& one : all) ++counts[facts(one)];
  const auto best = std::max_element(all.begin(), all.end(), [&](const auto& a, const auto& b) {
    return counts[facts(a)] < counts[facts(b)];
  });
  return *best;
}

// More than four fifths of all.
bool nearly_all(std::size_t some, std::size_t all) { return 5 * some > 4 * all; }

Spot spot_of(const Adjudication& all, Label label, std::vector<Fragments> runs, const std::vector<PersonsMark>& marks) {
  Spot out{.label = label, .words = hull(runs.front()), .runs = std::move(runs)};
  for (const Fragments& run : out.runs) {
    out.words.begin = std::min(out.words.begin, hull(run).begin);
    out.words.end = std::max(out.words.end, hull(run).end);
  }
  std::vector<std::vector<Mark>> of_person(all.people.size());
  for (const PersonsMark& one : marks) {
    of_person[one.person].push_back(*one.mark);
    of_person[one.person].back().id.clear();
  }
  std::map<Look, std::vector<std::size_t>> sides;
  for (std::size_t person = 0; person < of_person.size(); ++person) {
    if (of_person[person].empty())
      out.nothing.push_back(person);
    else
      sides[look_of(all.words, all.task, of_person[person])].push_back(person);
  }
  for (auto& [look, people] : sides) {
    std::vector<std::vector<Mark>> theirs;
    for (const std::size_t person : people) theirs.push_back(of_person[person]);
    out.versions.push_back({most_common(theirs), std::move(people)});
  }
  // The map gave them in the order of the text, and a stable sort leaves equals so.
  std::stable_sort(out.versions.begin(), out.versions.end(),
                   [](const Version& a, const Version& b) { return a.people.size() > b.people.size(); });
  const auto pairs = [](std::size_t n) { return static_cast<double>(n) * static_cast<double>(n - 1); };
  const std::size_t count = all.people.size();
  double same = out.nothing.empty() ? 0 : pairs(out.nothing.size());
  for (const Version& one : out.versions) same += pairs(one.people.size());
  if (count > 1) out.split = 1 - same / pairs(count);
  out.is_open = !nearly_all(out.nothing.size(), count) && !nearly_all(out.versions.front().people.size(), count);
  return out;
}

void add_spots(Adjudication& all, const std::vector<Annotator>& people, Label label) {
  std::vector<PersonsMark> marks;
  std::vector<Fragments> runs;
  std::map<Fragments, std::size_t> known;
  for (std::size_t person = 0; person < people.size(); ++person)
    for (const Mark& one : people[person].marks) {
      if (one.label != label || !is_asked_for(all.task, one)) continue;
      Fragments run = all.words.covered(one.fragments);
      if (run.empty()) continue;
      const auto [at, fresh] = known.emplace(run, runs.size());
      if (fresh) runs.push_back(std::move(run));
      marks.push_back({person, &one, at->second});
    }
  // By where they begin, as groups_of() reads them.
  std::vector<std::size_t> order(runs.size()), place(runs.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    const Span x = hull(runs[a]), y = hull(runs[b]);
    return std::pair(x.begin, y.end) < std::pair(y.begin, x.end);
  });
  std::vector<Fragments> sorted;
  for (const std::size_t i : order) {
    place[i] = sorted.size();
    sorted.push_back(runs[i]);
  }
  const std::vector<std::size_t> group = groups_of(sorted, label);
  std::map<std::size_t, std::pair<std::vector<Fragments>, std::vector<PersonsMark>>> spots;
  for (std::size_t i = 0; i < sorted.size(); ++i) spots[group[i]].first.push_back(sorted[i]);
  for (const PersonsMark& one : marks) spots[group[place[one.run]]].second.push_back(one);
  for (auto& [first, spot] : spots) {
    Spot made = spot_of(all, label, std::move(spot.first), spot.second);
    if (!nearly_all(made.nothing.size(), people.size())) all.spots.push_back(std::move(made));
  }
}

// Speakers of a document under the names that versions have for them.
class KnownSpeakers {
 public:
  KnownSpeakers(const Document& doc, const Adjudication& all) : doc_(doc), speakers_({&doc_, named(all)}) {
    for (const auto& [id, person] : doc.persons) ids_.emplace(speakers_.full_name(person.name), id);
  }
  const std::string& full_name(const std::string& name) const { return speakers_.full_name(name); }
  // Person::id; empty: the document has nobody of this name.
  std::string find(const std::string& name) const {
    const auto found = ids_.find(full_name(name));
    return found == ids_.end() ? std::string() : found->second;
  }
  void made(const std::string& name, const std::string& id) { ids_.emplace(full_name(name), id); }

 private:
  const Document* named(const Adjudication& all) {
    std::set<std::string> names;
    for (const Spot& spot : all.spots)
      for (const Version& version : spot.versions)
        for (const Mark& one : version.marks)
          if (!one.speaker.empty() && names.insert(one.speaker).second) {
            const std::string id = "n" + std::to_string(names.size());
            names_.persons[id] = {.id = id, .name = one.speaker};
          }
    return &names_;
  }

  const Document& doc_;
  Document names_;
  Speakers speakers_;
  std::map<std::string, std::string> ids_;  // by the full name
};

// The layer's tags of each spot, in the order of the text.
std::vector<std::vector<const Tag*>> tags_at(const Document& doc, std::string_view layer, const Adjudication& all) {
  struct Covering {
    const Tag* tag;
    Fragments run;
  };
  std::vector<Covering> tags;
  for (const Tag* tag : tags_in_order(doc))
    if (tag->layer == layer)
      if (Fragments run = all.words.covered(tag->fragments); !run.empty()) tags.push_back({tag, std::move(run)});
  std::vector<std::vector<const Tag*>> out(all.spots.size());
  for (std::size_t i = 0; i < all.spots.size(); ++i) {
    const Spot& spot = all.spots[i];
    for (const Covering& one : tags) {
      if (one.tag->label != spot.label || !hull(one.run).overlaps(spot.words)) continue;
      if (std::any_of(spot.runs.begin(), spot.runs.end(),
                      [&](const Fragments& run) { return belong_together(run, one.run, spot.label); }))
        out[i].push_back(one.tag);
    }
  }
  return out;
}

// What the tags say as marks, with speakers under their full names.
std::vector<Mark> as_marks(const Document& doc, const KnownSpeakers& speakers, const std::vector<const Tag*>& tags) {
  std::vector<Mark> out;
  for (const Tag* tag : tags) {
    Mark& one = out.emplace_back(Mark{.label = tag->label, .fragments = tag->fragments, .kind = tag->kind});
    if (const auto person = doc.persons.find(tag->person); person != doc.persons.end())
      one.speaker = speakers.full_name(person->second.name);
  }
  return out;
}

// Puts tags of a spot into the layer in place of those that are there.
class Deciding {
 public:
  Deciding(const Document& doc, std::string_view layer, const Adjudication& all, Message act)
      : doc_(doc), edit_(doc, std::move(act)), speakers_(doc, all), layer_(key_layer(doc, layer)) {
    if (!layer_.empty()) return;
    layer_ = edit_.fresh("layer");
    edit_.put(Layer{.id = layer_, .author = Author::key, .name = commands::name_from(layer)});
  }

  void replace(const std::vector<const Tag*>& tags, const std::vector<Mark>& marks) {
    for (const Tag* tag : tags) gone_.insert(tag->id);
    for (const Mark& one : marks) {
      const Tag tag{.id = edit_.fresh("t"), .layer = layer_, .label = one.label,
                    .fragments = one.fragments, .kind = one.kind, .person = person(one.speaker)};
      edit_.put(tag);
      if (!tag.person.empty()) named_.insert(tag.person);
    }
  }

  Edit build() {
    edit_.remove_tags(gone_);
    // Whom only the tags name that go.
    std::set<std::string> left;
    for (const std::string& id : gone_) left.insert(doc_.tags.find(id)->second.person);
    for (const auto& [id, tag] : doc_.tags)
      if (!gone_.contains(id)) left.erase(tag.person);
    left.erase("");
    for (const std::string& one : left)
      if (!named_.contains(one)) edit_.remove_person(one);
    return edit_.build();
  }

 private:
  std::string person(const std::string& name) {
    if (name.empty()) return {};
    std::string id = speakers_.find(name);
    if (!id.empty()) return id;
    id = commands::put_new_person(edit_, doc_, name);
    speakers_.made(name, id);
    return id;
  }

  const Document& doc_;
  EditBuilder edit_;
  KnownSpeakers speakers_;
  std::string layer_;
  std::set<std::string, std::less<>> gone_;
  std::set<std::string> named_;
};

bool can_decide(const Document& doc, std::string_view layer, const Adjudication& all) {
  return doc.text == all.text && !commands::name_from(layer).empty();
}

}  // namespace

Adjudication adjudicate(const Text& text, const std::vector<Annotator>& people, const Task& task) {
  Adjudication out{.text = text, .task = task};
  for (const Annotator& one : people) out.people.push_back(one.name);
  for (const Label label : all_labels) add_spots(out, people, label);
  std::stable_sort(out.spots.begin(), out.spots.end(), [](const Spot& a, const Spot& b) {
    if (a.is_open != b.is_open) return a.is_open;
    if (a.is_open && a.split != b.split) return a.split > b.split;
    return std::tuple(a.words.begin, b.words.end, a.label) < std::tuple(b.words.begin, a.words.end, b.label);
  });
  return out;
}

std::optional<std::size_t> spot_at(const Adjudication& all, Label label, std::uint32_t word) {
  const auto away = [word](Span words) {
    return words.contains(word) ? 0 : word < words.begin ? words.begin - word : word - words.end + 1;
  };
  std::optional<std::size_t> best;
  for (std::size_t i = 0; i < all.spots.size(); ++i) {
    const Spot& spot = all.spots[i];
    if (spot.label == label && spot.is_open && (!best || away(spot.words) < away(all.spots[*best].words))) best = i;
  }
  return best;
}

bool can_decide_in(const Document& doc, const Text& text) { return doc.text == text && !students_sheet(doc); }

std::string key_layer(const Document& doc, std::string_view name) {
  const std::string folded = commands::name_from(name);
  for (const auto& [id, layer] : doc.layers)
    if (layer.author == Author::key && layer.name == folded) return id;
  return {};
}

std::vector<Taken> taken(const Document& doc, std::string_view layer, const Adjudication& all) {
  std::vector<Taken> out(all.spots.size());
  const std::string id = key_layer(doc, layer);
  if (id.empty() || doc.text != all.text) return out;
  const KnownSpeakers speakers(doc, all);
  const std::vector<std::vector<const Tag*>> tags = tags_at(doc, id, all);
  for (std::size_t i = 0; i < out.size(); ++i) {
    if (tags[i].empty()) continue;
    for (const Tag* tag : tags[i]) out[i].tags.push_back(tag->id);
    const Look look = look_of(all.words, all.task, as_marks(doc, speakers, tags[i]));
    const std::vector<Version>& versions = all.spots[i].versions;
    for (std::size_t v = 0; v < versions.size() && !out[i].version; ++v) {
      std::vector<Mark> marks = versions[v].marks;
      for (Mark& one : marks) one.speaker = speakers.full_name(one.speaker);
      if (look_of(all.words, all.task, marks) == look) out[i].version = v;
    }
  }
  return out;
}

Edit decide(const Document& doc, std::string_view layer, const Adjudication& all, std::size_t spot,
            const std::vector<Mark>& marks) {
  if (spot >= all.spots.size() || !can_decide(doc, layer, all)) return {};
  const std::vector<const Tag*> tags = tags_at(doc, key_layer(doc, layer), all)[spot];
  const KnownSpeakers speakers(doc, all);
  std::vector<Mark> wanted = marks;
  for (Mark& one : wanted) one.speaker = speakers.full_name(one.speaker);
  if (look_of(all.words, all.task, as_marks(doc, speakers, tags)) == look_of(all.words, all.task, wanted)) return {};
  const Span words = all.spots[spot].words;
  const std::string told = commands::told(
      doc, marks.empty() ? Fragments{{all.words.span(words.begin).begin, all.words.span(words.end - 1).end}}
                         : marks.front().fragments);
  Deciding deciding(doc, layer, all,
                    marks.empty() ? message::make("act.decide-nothing", "words"_is = told)
                                  : message::make("act.decide", "words"_is = told));
  deciding.replace(tags, marks);
  return deciding.build();
}

Edit decide_clear(const Document& doc, std::string_view layer, const Adjudication& all) {
  if (!can_decide(doc, layer, all)) return {};
  const std::vector<std::vector<const Tag*>> tags = tags_at(doc, key_layer(doc, layer), all);
  std::vector<std::size_t> clear;
  for (std::size_t i = 0; i < all.spots.size(); ++i)
    if (!all.spots[i].is_open && tags[i].empty()) clear.push_back(i);
  if (clear.empty()) return {};
  Deciding deciding(doc, layer, all, message::make("act.decide-clear", "count"_is = clear.size()));
  for (const std::size_t i : clear) deciding.replace({}, all.spots[i].versions.front().marks);
  return deciding.build();
}

Mark own_mark(const Document& doc, const Spot& spot, Span words) {
  Mark out{.label = spot.label, .fragments = commands::trimmed(doc.text, {words})};
  if (out.fragments.empty()) return out;
  if (out.label == Label::quote) out.kind = commands::guess_kind(doc.text.joined(out.fragments));
  if (!spot.versions.empty() && !spot.versions.front().marks.empty()) {
    const Mark& most = spot.versions.front().marks.front();
    if (out.label == Label::hedge) out.kind = most.kind;
    out.speaker = most.speaker;
  }
  return out;
}

}  // namespace hearsay::exercise
