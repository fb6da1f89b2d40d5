// What the session tells: articles that are there, that another tab changed, that were stored or could not be. Tested by
// tests/browser/library_test.mjs and tabs_test.mjs.
#include <algorithm>

#include "core/annotation/blind.h"
#include "core/exercise/handing.h"
#include "core/files/formats.h"
#include "core/suggest/suggest.h"
#include "web/browser/language.h"
#include "web/browser/host.h"
#include "web/view/app.h"
#include "web/view/panels.h"
#include "web/view/saving_words.h"

namespace hearsay::view {

using namespace message::literals;

using session::Event;

namespace {

// Earlier pages kept blind mode among the settings. It holds until the person changes it.
std::string kept_blind(std::string_view article) { return "blind-" + std::string(article); }

}  // namespace

std::int64_t App::now() { return host::now(); }
std::string App::fresh_id() { return host::unique_id(); }
std::string App::copy_title(session::Copy why, std::string_view title) { return view::copy_title(why, title); }
std::string App::untitled(bool is_event) { return view::untitled(is_event); }

void App::heard(const Event& event) {
  const std::string words = words_of(event);
  bool shown = false;
  for (int column = 0; column < workspace_.columns(); ++column) {
    switch (event.what) {
      case Event::What::opened:
        if (!workspace_.arrived(column, event.article)) continue;
        document_changed(column);
        break;
      case Event::What::open_failed:
        if (!workspace_.failed(column, event.article)) continue;
        document_changed(column);
        break;
      case Event::What::closed:
        if (!workspace_.closed(column, event.article)) continue;
        document_changed(column);
        break;
      case Event::What::replaced:
        if (!workspace_.replaced(column, event.article, event.copy)) continue;
        document_changed(column);
        break;
      default:
        if (event.article.empty() || workspace_.id(column) != event.article) continue;
        if (event.what == Event::What::followed) workspace_.drop_gone_tag(column);
    }
    shown = true;
  }
  switch (event.what) {
    case Event::What::ready:
      library_opened(host::words(event.detail));
      break;
    case Event::What::opened:
    case Event::What::open_failed:
    case Event::What::replaced:
      if (shown && !words.empty()) say(words, true);
      break;
    case Event::What::followed:
      settle();
      host::request_frame();
      if (!words.empty() && (shown || !event.copy.empty())) say(words, true);
      break;
    case Event::What::saved:
      if (event.article == workspace_.id(workspace_.active())) kept_file_.article_saved();
      tell_platform(event.article);
      workspace_.article_saved(event.article);
      settle();
      break;
    case Event::What::trashed:
      if (!shown) break;
      workspace_.was_trashed(event.article);
      say(words, true, host::words("button.restore"), "restore-article");
      break;
    case Event::What::version_kept:
    case Event::What::list_failed:
    case Event::What::in_use:
      say(words, true);
      break;
    case Event::What::fetched:
      if (search_.heard(event)) host::request_frame();
      break;
    case Event::What::closed:
      break;
  }
  if (compared_.heard(event)) host::request_frame();
  if (proposals_.heard(event)) host::request_frame();
  backups_.heard(event);
}

void App::library_opened(std::string_view trouble) {
  const std::string last = host::setting("open");
  const LibraryEntry* found = session_.entry(last);
  if (open_carried()) {
    // The page was made for it.
  } else if (found && !found->trashed) {
    workspace_.open(last);
  } else if (session_.shelf().entries().empty() && host::setting("visited").empty()) {
    // Its words first, the analysis a frame later.
    workspace_.preview(plain_document(host::unique_id(), Text::from(host::example()), "example", host::now()));
    document_changed(0);
    example_due_ = true;
  } else {
    open_newest();
  }
  if (!trouble.empty() && standing(session_, workspace_.id(0)).text.empty())
    say(host::words("saving.may-be-lost", "why"_is = trouble), true);
  backups_.remind();
}

void App::analyse_example() {
  const Document& doc = workspace_.doc();
  workspace_.create(suggested_document(doc.id, doc.text, "example", host::now()));
  host::keep_setting("visited", "yes");
  document_changed(workspace_.active());
}

void App::open_newest() {
  if (const auto entries = session_.shelf().entries(); !entries.empty())
    workspace_.open(entries.front()->id);
  else
    document_changed(workspace_.active());
}

void App::document_changed(int column) {
  if (column == 0) example_due_ = false;  // another article came before it was analysed
  ArticleState& state = workspace_.article(column);
  state.reset();
  synced_[static_cast<std::size_t>(column)] = {};
  const bool there = workspace_.has_document(column);
  view(column).set_text(there ? workspace_.shown(column).document().text : Text());
  hold_to_blind(column);
  take_kept_note(column);
  settle_taken_up(column);
  host::scroll_article(column, 0, false);
  // What is open at the next visit.
  if (there && column == 0) host::keep_setting("open", workspace_.id(column));
  active_changed();
}

void App::take_kept_note(int column) {
  const WrittenNote kept = workspace_.written_note();
  if (!workspace_.has_document(column) || workspace_.id(column) != kept.article || column != workspace_.active() ||
      workspace_.read_only())
    return;
  const auto tag = workspace_.doc().tags.find(kept.tag);
  if (tag == workspace_.doc().tags.end() || note_of(workspace_.doc(), tag->second) == kept.note)
    workspace_.article_saved(kept.article);
  else
    SetNote{kept.tag, kept.note}.carry_out(workspace_);
}

void App::show_new(Document document) {
  workspace_.create(std::move(document));
  uncover_article();
  workspace_.page().forget_new_article();
  document_changed(workspace_.active());
  host::focus_article(workspace_.active());
  backups_.warn_of_moving();
}

void App::active_changed() {
  kept_file_.article_opened();
  host::request_frame();
}

void App::reach_compared() {
  Span words;
  if (!workspace_.has_document()) return;
  if (compared_.take_going(workspace_.id(workspace_.active()), workspace_.doc().text, words)) {
    to_reach_ = words;
    // Its line in the margin comes into sight too, and whoever works with the keyboard goes on from there.
    if (!context_.narrow() && compared_.open_statement() >= 0) focus(margin_control(compared_.open_statement()));
  }
  if (to_reach_.empty()) return;
  words = std::exchange(to_reach_, {});
  workspace_.article().want_words(words, false);
  workspace_.article().reveal(words, false);
  settle();
  host::request_frame();
}

void App::reach(Span words) {
  to_reach_ = words;
  host::request_frame();
}

Blind App::blind_of(const Document& document) {
  if (document.meta.blind == Blind::off && !exercise::students_sheet(document)) {
    Blind kept = Blind::off;
    if (from_name(host::setting(kept_blind(document.id)), kept)) return kept;
  }
  return exercise::blind_of(document);
}

void App::set_blind(Blind to) {
  const Document& doc = workspace_.doc();
  workspace_.apply(hearsay::set_blind(doc, blind_of(doc), to));
  host::keep_setting(kept_blind(doc.id), "");
  synced_ = {};  // the setting alone may have changed
}

void App::hold_to_blind(int column) {
  const bool there = workspace_.has_document(column);
  // The browser's settings are not asked in each frame.
  if (there && synced_[static_cast<std::size_t>(column)].revision == workspace_.shown(column).revision()) return;
  const Blind blind = there ? blind_of(workspace_.shown(column).document()) : Blind::off;
  ArticleState& state = workspace_.article(column);
  if (state.blind() == blind) return;
  state.set_blind(blind);
  compared_.read_again(workspace_.id(column));
}

bool App::open_carried() {
  const std::string carried = host::carried_exercise();
  if (carried.empty()) return false;
  ReadFiles read = find_format("hearsay")->read({{"exercise.hearsay.json", carried}});
  if (read.articles.empty()) {
    say(host::words(read.problems.front().what), true);
    return false;
  }
  Document& document = read.articles.front().document;
  if (!document.meta.exercise) return false;
  begin_exercise(std::move(document));
  return true;
}

void App::hold_to_deciding(int column) {
  ArticleState& state = workspace_.article(column);
  const Deciding& deciding = classroom_.deciding();
  const bool on = workspace_.has_document(column) && deciding.is_on(workspace_.shown(column).document());
  if (on)
    state.decide_on(exercise::key_layer(workspace_.shown(column).document(), deciding.layer()), deciding.words());
  else if (state.decides())
    state.stop_deciding();
}

void App::uncover_article() {
  workspace_.page().close_sheet();
  CloseDialog{}.carry_out(workspace_);
}

void App::say(std::string text, bool problem, std::string button, std::string action) {
  workspace_.say(std::move(text), problem, std::move(button), std::move(action));
  host::request_frame();
}

}  // namespace hearsay::view
