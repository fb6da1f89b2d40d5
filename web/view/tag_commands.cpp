// Carries out what changes the document: tags, speakers, the text, steps of the history. Each act is one edit and one step
// to undo. Tested by tests/unit/view_commands_test.cpp.
#include <algorithm>
#include <iterator>

#include "core/annotation/anchor.h"
#include "core/annotation/commands.h"
#include "core/annotation/groups.h"
#include "core/suggest/suggest.h"
#include "web/view/command.h"
#include "web/view/find.h"
#include "web/view/words.h"
#include "web/view/workspace.h"

namespace hearsay::view {

using namespace message::literals;

namespace {

const Tag* find(const Workspace& w, const std::string& id) {
  if (!w.has_document()) return nullptr;
  const auto found = w.doc().tags.find(id);
  return found == w.doc().tags.end() ? nullptr : &found->second;
}

}  // namespace

void RenameArticle::carry_out(Workspace& w) const {
  if (w.has_document()) w.apply(commands::rename_document(w.doc(), title));
}

void GroupArticle::carry_out(Workspace& w) const {
  if (w.has_document()) w.apply(set_groups(w.doc(), groups));
}

void ChangeText::carry_out(Workspace& w) const {
  if (!w.has_document()) return;
  if (text.find_first_not_of(" \t\r\n") == text.npos)
    return w.say(w.words("done.no-words"), true);
  const Reanchored made = change_text(w.doc(), text);
  const std::size_t lost = w.doc().meta.lost.size();
  const bool same = made.edit.empty();
  if (!same && !w.apply(made.edit)) return;
  w.page().close_dialog();
  w.page().forget_edit_text();
  if (same) return;
  w.article().forget_words();
  const std::size_t more = w.doc().meta.lost.size() - lost;
  if (more) w.page().choose_tab(Tab::tags);
  w.say_done(w.words("done.corrected", "lost"_is = more));
}

void TagWords::carry_out(Workspace& w) const {
  const Span words = w.article().words();
  if (!w.has_document() || words.empty()) return;
  const Document& doc = w.doc();
  const Tag* whole = w.selected();
  const bool cue = whole && whole->label == Label::quote && label == Label::cue,
             claim = whole && whole->label == Label::hedge && label == Label::claim;
  Edit edit = cue || claim
                  ? commands::mark_part(doc, my_layer, whole->id, words, cue ? Role::cue : Role::claim)
                  : commands::tag(doc, my_layer, label, {words}, {}, w.unaided());
  const std::string made = commands::first_tag(edit);
  const bool answer = whole && !made.empty() && whole->label == Label::quote && label == Label::speaker &&
                      w.article().asks_who();
  if (answer) {
    Document with = doc;
    apply(with, edit);
    const Edit tie = commands::set_speaker(with, whole->id, made);
    edit.changes.insert(edit.changes.end(), tie.changes.begin(), tie.changes.end());
  }
  if (!w.apply(std::move(edit))) return;
  w.page().tour().did(TourStep::tag);
  w.article().forget_words();
  w.answered();
  if (cue || claim || answer) return;
  w.select_tag(made, false);
  if (label == Label::quote) w.ask_who();
}

void KeepGuess::carry_out(Workspace& w) const {
  const Tag* tag = w.selected();
  if (!tag || state_of(w.doc(), *tag) == State::accepted) return;
  const bool suggestion = state_of(w.doc(), *tag) == State::suggested;
  const std::uint32_t at = hull(tag->fragments).begin;
  if (!w.apply(commands::accept(w.doc(), {tag->id}))) return;
  w.page().hint_is_done();
  w.page().tour().did(TourStep::keep);
  if (suggestion) w.judged(at);
}

void RemoveTag::carry_out(Workspace& w) const {
  const Tag* tag = w.selected();
  if (!tag) return;
  const bool suggestion = state_of(w.doc(), *tag) == State::suggested;
  const std::uint32_t at = hull(tag->fragments).begin;
  if (!w.apply(commands::remove(w.doc(), {tag->id}))) return;
  w.article().select_tag({});
  if (!suggestion) return;
  w.page().tour().did(TourStep::remove);
  w.judged(at);
}

void JudgeMany::carry_out(Workspace& w) const {
  if (!w.has_document()) return;
  if (!w.apply(keep ? commands::accept(w.doc(), guesses) : commands::reject(w.doc(), guesses))) return;
  w.drop_gone_tag();
  w.say_done(w.words("done.judged", "what"_is = keep ? "kept" : "removed", "count"_is = guesses.size()));
}

void SetLabel::carry_out(Workspace& w) const {
  if (find(w, tag)) w.apply(commands::set_label(w.doc(), tag, label));
}

void SetKind::carry_out(Workspace& w) const {
  if (find(w, tag)) w.apply(commands::set_kind(w.doc(), tag, kind));
}

void SetStrength::carry_out(Workspace& w) const {
  if (find(w, tag)) w.apply(commands::set_strength(w.doc(), tag, strength));
}

void SetElsewhere::carry_out(Workspace& w) const {
  if (const Tag* quote = find(w, tag)) w.apply(commands::set_elsewhere(w.doc(), tag, with_way(quote->elsewhere, way, yes)));
}

void SetNote::carry_out(Workspace& w) const {
  if (find(w, tag) && w.apply(commands::set_note(w.doc(), tag, note))) w.note_written({w.doc().id, tag, note});
}

void SetPart::carry_out(Workspace& w) const {
  if (find(w, tag))
    w.apply(part.empty() ? commands::unlink_part(w.doc(), tag, role) : commands::link_part(w.doc(), tag, part, role));
}

// Fragments and borders.

void AddWordsToTag::carry_out(Workspace& w) const {
  const Tag* tag = w.selected();
  const Span words = w.article().words();
  if (tag && !words.empty() && w.apply(commands::add_fragment(w.doc(), tag->id, words))) w.article().forget_words();
}

void TakeFragmentOut::carry_out(Workspace& w) const {
  const Tag* from = find(w, tag);
  if (from && fragment < from->fragments.size()) w.apply(commands::remove_fragment(w.doc(), tag, fragment));
}

void TakeOutAtCaret::carry_out(Workspace& w) const {
  const Tag* tag = w.selected();
  if (!tag || tag->fragments.size() < 2) return;
  const std::uint32_t at = w.article().at();
  for (std::size_t i = 0; i < tag->fragments.size(); ++i)
    if (tag->fragments[i].begin <= at && at <= tag->fragments[i].end) {
      w.apply(commands::remove_fragment(w.doc(), tag->id, i));
      return;
    }
  w.say(w.words("done.which-part"));
}

void SetBorders::carry_out(Workspace& w) const {
  if (find(w, tag)) w.apply(commands::set_borders(w.doc(), tag, fragments));
}

void BordersToWords::carry_out(Workspace& w) const {
  const Tag* tag = w.selected();
  const Span words = w.article().words();
  if (tag && !words.empty() && w.apply(commands::set_borders(w.doc(), tag->id, {words}))) w.article().forget_words();
}

// Speakers.

void SetSpeaker::carry_out(Workspace& w) const {
  const Tag* tag = w.selected();
  if (tag && w.apply(commands::set_person(w.doc(), tag->id, person))) w.answered();
}

void NewSpeaker::carry_out(Workspace& w) const {
  const Tag* quote = w.selected();
  if (!quote) return;
  if (name.empty()) return TagWords{Label::speaker}.carry_out(w);  // which answers the question
  w.page().type_name({});
  w.article().want_focus();
  if (w.apply(commands::new_person(w.doc(), quote->id, name))) w.answered();
}

void MergeSpeakers::carry_out(Workspace& w) const {
  if (!w.has_document() || !w.apply(commands::merge_persons(w.doc(), into, {from}))) return;
  w.page().open_person(into);
  w.say_done(w.words("done.merged"));
}

void SplitSpeaker::carry_out(Workspace& w) const {
  if (find(w, tag) && w.apply(commands::new_person(w.doc(), tag))) w.say_done(w.words("done.split"));
}

void RenameSpeaker::carry_out(Workspace& w) const {
  if (w.has_document()) w.apply(commands::rename_person(w.doc(), person, name));
}

void DeleteSpeaker::carry_out(Workspace& w) const {
  if (!w.has_document() || commands::has_words(w.doc(), person)) return;
  if (!w.apply(commands::remove_person(w.doc(), person))) return;
  w.page().close_person();
  w.say_done(w.words("done.speaker-deleted"));
}

void SetNamed::carry_out(Workspace& w) const {
  if (w.has_document()) w.apply(commands::set_named(w.doc(), person, named));
}

// All places that say the same.

void TagPlaces::carry_out(Workspace& w) const {
  const Places& places = w.article().places();
  if (!w.has_document() || !places.open) return;
  const std::vector<Span> open = commands::untagged(w.doc(), label, places.all);
  const Tag* tag = find(w, places.tag);
  const std::string kind = tag && tag->label == label ? tag->kind : std::string();
  const std::string words = in_short(places.words);
  if (!w.apply(commands::tag_places(w.doc(), my_layer, label, places.all, kind, w.unaided()))) return;
  w.article().close_places();
  w.article().forget_words();
  w.say_done(w.words("done.tagged-places", "count"_is = open.size(), "words"_is = words, "label"_is = name_of(label)));
}

void RemovePlaces::carry_out(Workspace& w) const {
  const Places& places = w.article().places();
  if (!w.has_document() || !places.open) return;
  const std::size_t n = places.same.size();
  const std::string words = in_short(places.words);
  if (!w.apply(commands::remove(w.doc(), places.same))) return;
  w.article().close_places();
  w.drop_gone_tag();
  w.say_done(w.words("done.removed-places", "count"_is = n, "words"_is = words));
}

// What lost its place.

void PlaceLost::carry_out(Workspace& w) const {
  if (!w.has_document() || index >= w.doc().meta.lost.size()) return;
  const Span words = w.article().words();
  if (words.empty()) return w.say(w.words("done.first-select"));
  const Edit edit = commands::place_lost(w.doc(), index, {words});
  const std::string id = commands::first_tag(edit);
  w.article().forget_words();
  if (w.apply(edit)) w.select_tag(id, true);
}

void ForgetLost::carry_out(Workspace& w) const {
  if (w.has_document() && index < w.doc().meta.lost.size()) w.apply(commands::forget_lost(w.doc(), index));
}

// Going back.

void Undo::carry_out(Workspace& w) const {
  if (!w.undo()) return;
  w.drop_gone_tag();
}

void Redo::carry_out(Workspace& w) const {
  if (!w.redo()) return;
  w.drop_gone_tag();
}

void GoToStep::carry_out(Workspace& w) const {
  if (!w.has_document()) return;
  const History& history = w.shown().history();
  const std::size_t to = std::min(place, history.edits().size());
  while (history.place() > to && w.undo()) continue;
  while (history.place() < to && w.redo()) continue;
  w.article().stop_asking();
  w.drop_gone_tag();
}

}  // namespace hearsay::view
