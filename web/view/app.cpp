// State and acts of the application; the layout of a frame is in frame.cpp. Tested by tests/browser.
#include "web/view/app.h"

#include <algorithm>

#include "core/annotation/commands.h"
#include "core/annotation/report.h"
#include "core/format/hearsay_json.h"
#include "core/text/html.h"
#include "web/browser/host.h"
#include "web/view/actions.h"
#include "web/view/suggestions.h"

namespace hearsay::view {

namespace {

constexpr std::size_t longest_text = 2'000'000;  // bytes

// A file or clipboard that holds no text: NUL bytes, or many sequences that are not UTF-8.
bool is_binary(std::string_view bytes, const Text& text) {
  return bytes.find('\0') != bytes.npos || text.replaced() > 8 + text.size() / 50;
}

bool ends_with(std::string_view name, std::string_view ending) {
  if (name.size() < ending.size()) return false;
  const std::string_view tail = name.substr(name.size() - ending.size());
  return std::equal(tail.begin(), tail.end(), ending.begin(),
                    [](char a, char b) { return (a >= 'A' && a <= 'Z' ? a + 32 : a) == b; });
}

}  // namespace

App::App() {
  if (const std::string kept = host::setting("theme"); !kept.empty()) theme_choice_ = kept;
  restore_reading();
  splitters.restore();
  hint_done_ = host::setting("hint") == "done";
  const std::string style = host::number_style();
  numbers = {style.substr(0, style.find('\n')), style.substr(style.find('\n') + 1)};
  apply_theme();
}

const Tag* App::selected() const {
  if (!has_document()) return nullptr;
  const auto found = doc().tags.find(look.selected);
  return found == doc().tags.end() || found->second.state == State::rejected ? nullptr : &found->second;
}

// Documents.

void App::library_opened(std::string_view trouble) {
  const std::vector<const LibraryEntry*> entries = library.entries();
  if (!entries.empty()) {
    const std::string last = host::setting("open");
    const LibraryEntry* found = library.find(last);
    library.open(found && !found->trashed ? last : entries.front()->id);
  } else if (host::setting("visited").empty()) {
    // Its words first, the analysis a frame later.
    library.preview(plain_document(host::unique_id(), Text::from(host::example()), "example", host::now()));
    document_changed();
    example_due_ = true;
  } else {
    document_changed();
  }
  if (!trouble.empty() && library.standing().text.empty())
    say("Your work may not be kept: " + std::string(trouble) + ". Save it as a file before you leave.", true);
  backups.remind();
}

void App::analyse_example() {
  example_due_ = false;
  library.create(suggested_document(doc().id, doc().text, "example", host::now()));
  host::keep_setting("visited", "yes");
  document_changed();
}

void App::document_opened(std::string_view report) {
  document_changed();
  if (!report.empty()) say(std::string(report), true);
}

void App::document_failed(std::string_view title, std::string_view reason) {
  document_changed();
  say("“" + std::string(title) + "” could not be opened: " + std::string(reason), true);
}

void App::document_changed() {
  example_due_ = false;  // another article came before it was analysed
  look.selected.clear();
  look.selection = {};
  look.caret = -1;
  look.preview.clear();
  was_at_ = 0;
  drag_ = {};
  linking = false;
  search = {};
  places = {};
  article.set_text(has_document() ? doc().text : Text());
  if (has_document()) host::keep_setting("open", doc().id);
  restore_blind();
  kept_file.article_opened();
  host::scroll_article(0, false);
  tags_changed();
}

void App::tags_changed() {
  ++revision_;
  retag_needed_ = true;
  // A step that changed the text, or its undo.
  if (has_document() && !article.shows(doc().text)) {
    host::clear_selection();
    look.selection = {};
    look.caret = -1;
    article.set_text(doc().text, false);
  }
  look_changed();
}

void App::look_changed() {
  sync_needed_ = true;
  host::request_frame();
}

void App::open(std::string_view id) {
  sheet = Sheet::none;
  if (id.empty() || (has_document() && doc().id == id)) return;
  did();
  library.open(id);
}

void App::remove_article(std::string_view id) {
  const LibraryEntry* entry = library.find(id);
  if (!entry) return;
  const std::string title = entry->title;
  did();
  library.trash(id);
  if (!has_document()) {
    if (const auto entries = library.entries(); !entries.empty())
      library.open(entries.front()->id);
    else
      document_changed();
  }
  say("“" + title + "” was deleted.", false, "Undo", "restore-article");
  deleted_last = true;
}

void App::take_text(std::string_view bytes, std::string_view from) {
  const Text text = Text::from(bytes);
  if (text.bytes().find_first_not_of(" \t\r\n") == std::string_view::npos)
    return say(
        "There is no text in it, so nothing was changed. Copy the words of an article and paste them here.",
        true);
  if (is_binary(bytes, text))
    return say(
        "This is no plain text, so nothing was changed. Open a .txt, .html or .json file, or paste the "
        "article’s words.",
        true);
  if (bytes.size() > longest_text)
    return say("This text is longer than 2 MB, so nothing was changed. Paste one article at a time.", true);
  deleted_last = false;
  did();
  library.create(suggested_document(host::unique_id(), text, from, host::now()));
  sheet = Sheet::none;
  close_dialog();
  kept_draft_.clear();
  notice = {};
  document_changed();
  host::focus_article();
  backups.warn_of_moving();
}

void App::take_html(std::string_view html, std::string_view plain, std::string_view from) {
  if (html.empty()) return take_text(plain, from);
  if (html.size() > 8 * longest_text)
    return say(
        "This page is longer than Hearsay reads, so nothing was changed. Copy only the article and paste it.",
        true);
  const std::string text = html_to_text(html);
  take_text(text.find_first_not_of(" \t\r\n") == text.npos ? plain : std::string_view(text), from);
}

void App::take_file(std::string_view name, std::string_view bytes) {
  if (ends_with(name, ".html") || ends_with(name, ".htm")) return take_html(bytes, {}, name);
  if (!ends_with(name, ".json")) return take_text(bytes, name);
  if (is_backup(bytes)) return backups.open(bytes);
  ReadResult read = read_hearsay(bytes);
  if (!read.problem.empty()) return say(std::string(name) + ": " + read.problem, true);
  std::size_t kept = 0;
  for (Document& document : read.documents) {
    // A document of this id that is here already stays as it is: the file's comes as another one.
    if (library.find(document.id)) {
      document.id = host::unique_id();
      ++kept;
    }
    library.create(std::move(document));
  }
  sheet = Sheet::none;
  close_dialog();
  document_changed();
  say(read.documents.size() == 1
          ? "Opened “" + title() + "”." + (kept ? " You had it already, so this is a copy." : "")
          : "Opened " + std::to_string(read.documents.size()) + " articles.");
}

// Edits.

bool App::act(Edit edit) {
  if (edit.empty()) return false;
  if (read_only()) {
    say(library.standing().text, true);
    return false;
  }
  deleted_last = false;
  const std::string problem = library.apply(std::move(edit));
  if (!problem.empty()) {
    say("That could not be done: " + problem, true);
    return false;
  }
  did();
  tags_changed();
  return true;
}

void App::undo() {
  if (!library.undo()) return;
  did();
  if (!selected()) look.selected.clear();
  tags_changed();
}

void App::redo() {
  if (!library.redo()) return;
  did();
  tags_changed();
}

void App::select(std::string_view tag, bool reveal) {
  look.selected = tag;
  linking = false;
  if (reveal) reveal_ = tag;
  if (!tag.empty() && phone()) sheet = Sheet::none;
  look.preview.clear();
  drag_ = {};
  if (places.open && places.tag != tag) places = {};
  look_changed();
}

void App::select_next(int step, bool guesses_first) {
  // Suggestions first, as long as there are any; else every tag that can be seen.
  std::vector<const Tag*> all, guesses;
  for (const Tag* tag : tags()) {
    if (tag->state == State::rejected || tag->label == Label::claim) continue;
    if (look.hide_suggestions && tag->state == State::suggested) continue;
    all.push_back(tag);
    if (tag->state == State::suggested && tag->label != Label::cue && tag->label != Label::speaker)
      guesses.push_back(tag);
  }
  const std::vector<const Tag*>& list = guesses.empty() || !guesses_first ? all : guesses;
  if (list.empty()) return;
  const Tag* now = selected();
  std::size_t to = step > 0 ? 0 : list.size() - 1;
  if (now) {
    const auto before = [now](const Tag* tag) {
      return std::pair(hull(tag->fragments).begin, tag->id) < std::pair(hull(now->fragments).begin, now->id);
    };
    if (step > 0) {
      while (to < list.size() && (before(list[to]) || list[to] == now)) ++to;
      to %= list.size();
    } else {
      while (to < list.size() && !before(list[to])) --to;
      if (to >= list.size()) to = list.size() - 1;
    }
  } else {
    // On from the caret, or from the tag that was selected last; from what is read now when that is
    // elsewhere.
    const Span sight = article.in_sight();
    const std::uint32_t at = look.caret >= 0           ? static_cast<std::uint32_t>(look.caret)
                             : !look.selection.empty() ? look.selection.begin
                             : sight.contains(was_at_) ? was_at_
                                                       : sight.begin;
    while (step > 0 && to + 1 < list.size() && hull(list[to]->fragments).begin < at) ++to;
  }
  was_at_ = hull(list[to]->fragments).begin;
  select(list[to]->id, true);
}

void App::tag_selection(Label label) {
  if (look.selection.empty()) return;
  // Words tagged as the part of a tag that asks for it are tied to it in the same step: a speaker while a
  // quote asks who said it, what reports a quote, what a hedge is about.
  const Tag* whole = selected();
  const bool cue = whole && whole->label == Label::quote && label == Label::cue,
             claim = whole && whole->label == Label::hedge && label == Label::claim;
  Edit edit = cue || claim ? commands::mark_part(doc(), my_layer, whole->id, look.selection,
                                                 cue ? Role::cue : Role::claim)
                           : commands::tag(doc(), my_layer, label, {look.selection}, {}, unaided());
  const std::string made = commands::first_tag(edit);
  const bool answer =
      whole && !made.empty() && whole->label == Label::quote && label == Label::speaker && linking;
  if (answer) {
    Document with = doc();
    apply(with, edit);
    const Edit tie = commands::set_speaker(with, whole->id, made);
    edit.changes.insert(edit.changes.end(), tie.changes.begin(), tie.changes.end());
  }
  if (!act(std::move(edit))) return;
  host::clear_selection();
  look.selection = {};
  answered();
  if (cue || claim || answer) return;
  select(made, false);
  linking = label == Label::quote;
  if (linking && narrow()) sheet = Sheet::details;
}

void App::judge(bool accept) {
  const Tag* tag = selected();
  if (!tag) return;
  const std::string id = tag->id;
  if (accept) {
    if (tag->state != State::suggested) return;
    if (act(commands::accept(doc(), {id}))) {
      hint_done_ = true;
      host::keep_setting("hint", "done");
    }
    return;
  }
  if (act(commands::remove(doc(), {id}))) {
    look.selected.clear();
    linking = false;
  }
}

void App::borders_to_selection() {
  if (selected() && !look.selection.empty() &&
      act(commands::set_borders(doc(), look.selected, {look.selection}))) {
    host::clear_selection();
    look.selection = {};
  }
}

void App::move_border(bool end, int words) {
  const Tag* tag = selected();
  if (!tag) return;
  Fragments moved = tag->fragments;
  std::uint32_t& border = end ? moved.back().end : moved.front().begin;
  const Side side = end ? Side::end : Side::begin;
  border = words > 0 ? article.borders().next(border, side) : article.borders().previous(border, side);
  if (moved.front().begin < moved.front().end && moved.back().begin < moved.back().end)
    act(commands::set_borders(doc(), tag->id, moved));
}

// Small things.

void App::say(std::string text, bool problem, std::string button, std::string action_id) {
  notice = {std::move(text), std::move(button), std::move(action_id), problem};
  notice.about(work(), host::now());
  spoken_.new_message();
  host::request_frame();
}

const std::string& App::licences() {
  if (licences_.empty()) licences_ = host::licences();
  return licences_;
}

void App::close_dialog() {
  // What was typed for a new article is there again the next time.
  if (dialog == Dialog::new_article) kept_draft_ = draft;
  if (dialog == Dialog::edit_text && has_document()) {
    kept_text_ = draft;
    kept_text_of_ = doc().text.bytes();
  }
  dialog = Dialog::none;
  draft.clear();
  command = 0;
  host::request_frame();
}

void App::set_theme(std::string_view choice) {
  theme_choice_ = choice;
  host::keep_setting("theme", choice);
  apply_theme();
}

void App::apply_theme() {
  const bool dark = (preferences_ & prefers_dark) != 0;
  std::string_view name = theme_choice_;
  if (name == "system") name = preferences_ & prefers_contrast ? "contrast" : dark ? "dark" : "light";
  ui::set_theme(ui::theme_named(name, dark));
  host::page_theme(name == "contrast" && dark ? "contrast-dark" : name);
  host::request_frame();
}

// What the browser says.

void App::preferences(unsigned bits) {
  preferences_ = bits;
  apply_theme();
}

bool App::key(std::string_view key, unsigned modifiers) {
  if (key == "Escape") {
    if (drag_.handle)
      drag_ends(false);
    else if (menu_open)
      menu_open = false;
    else if (dialog != Dialog::none)
      close_dialog();
    else if (places.open)
      places = {};
    else if (search.open)
      close_search();
    else if (!library.search.words.empty())
      library.search.words.clear();
    else if (sheet != Sheet::none)
      linking = false, sheet = Sheet::none;
    else if (linking)
      linking = false;
    else if (!notice.text.empty())
      notice = {};
    else if (!look.selected.empty())
      select({}, false);
    else
      host::clear_selection();
    host::request_frame();
    return true;
  }
  if (dialog == Dialog::commands && (key == "ArrowDown" || key == "ArrowUp")) {
    command += key == "ArrowDown" ? 1 : -1;
    return true;
  }
  if (dialog != Dialog::none || menu_open) return false;
  // While places are shown that say the same, digits and Enter tag them all.
  if (places.open && !modifiers) {
    const auto tag = doc().tags.find(places.tag);
    if (tag != doc().tags.end() && key == "Enter") return tag_places(tag->second.label), true;
    if (tag != doc().tags.end() && key == "Delete" && places.same.size() > 1) return remove_places(), true;
    if (key == "1" || key == "2" || key == "3")
      return tag_places(key == "1" ? Label::speaker : key == "2" ? Label::quote : Label::hedge), true;
  }
  // While a quote is asked for its speaker, digits choose.
  if (linking && !modifiers && key.size() == 1 && key[0] >= '1' && key[0] <= '9' && look.selection.empty()) {
    const std::vector<const Person*> persons = likely_speakers(doc(), report(), look.selected, people());
    const auto index = static_cast<std::size_t>(key[0] - '1');
    if (index < persons.size()) set_speaker(persons[index]->id);
    return true;
  }
  const Action* found = action_for_key(key, modifiers);
  if (!found || !found->can(*this)) return false;
  found->run(*this);
  host::request_frame();
  return true;
}

void App::pointer(float x, float y, bool down) {
  // A press on the palette must not take it away before it is a click.
  pointer_x_ = x;
  pointer_y_ = y;
  pressing_ = down && !palette_rect_.contains(x, y);
  if (down && menu_open && !menu_rect.contains(x, y)) menu_open = false;
}

void App::enter(std::uint32_t control, bool backwards) {
  enter_ = control;
  enter_back_ = backwards;
}

void App::article_clicked(TextPlace, std::string_view tag, bool collapsed) {
  if (!collapsed || !has_document()) return;
  menu_open = false;
  // A second click on the same words goes to the tag around this one.
  if (!tag.empty() && tag == look.selected) {
    const Tag* inner = selected();
    const Tag* outer = nullptr;
    for (const Tag* other : tags()) {
      if (!inner || other == inner || other->state == State::rejected || other->label == Label::claim)
        continue;
      for (const Span f : other->fragments)
        if (f.contains(hull(inner->fragments))) outer = other;
    }
    if (outer) return select(outer->id, false);
  }
  select(tag, false);
}

void App::hovered(std::string_view tag) { look.hovered = tag; }

void App::pasted(std::string_view html, std::string_view text) {
  if (dialog != Dialog::none && dialog != Dialog::new_article) return;
  take_html(html, text, "paste");
}

void App::file_opened(std::string_view name, std::string_view bytes) { take_file(name, bytes); }

void App::file_refused(std::string_view name) {
  say(std::string(name) + " could not be read, or it is larger than 64 MB. Nothing was changed.", true);
}

}  // namespace hearsay::view
