// Tested by tests/unit/hearsay_json_test.cpp.
#include "core/format/things_json.h"

#include <cstdint>
#include <utility>

namespace hearsay {

namespace {

// "The tag “t5”", or "A tag" as long as its id is not known.
void name_by_id(ObjectIn& object, const char* noun, std::string& id) {
  object.text("id", id, Need::must);
  if (!id.empty()) object.rename(std::string("The ") + noun + " “" + id + "”");
}

// The state that version 1 had in the tag, as the person's verdict; nothing where it says what goes without saying.
std::optional<Verdict> read_state(ObjectIn& object, Tag& tag) {
  std::string state;
  object.text("state", state, Need::must);
  Verdict verdict{.layer = my_layer, .tag = tag.id};
  const bool own = tag.layer == my_layer;
  if (state == "rejected" || (state == "accepted" && !own)) {
    from_name(state, verdict.judgement);
  } else if (state != "accepted" && state != "suggested") {
    object.fail("state", "is not known to this version: “" + state + "”");
  }
  if (!own) verdict.note = std::exchange(tag.note, {});
  if (verdict.judgement == Judgement::undecided && verdict.note.empty()) return std::nullopt;
  return verdict;
}

void write_elsewhere(std::string& out, const std::vector<Elsewhere>& all) {
  append_list(out, all, [&out](const Elsewhere& one) {
    ObjectOut object(out);
    object.text("way", name_of(one.way));
    object.text_if("outlet", one.outlet);
    object.text_if("words", one.words);
    object.close();
  });
}

std::string read_elsewhere(const Json& list, const std::string& who, std::vector<Elsewhere>& all) {
  if (!list.is_array()) return who + " has a field “elsewhere” that is not a list.";
  for (const Json& json : list) {
    ObjectIn one(json, who + " says how another article gives it, which");
    Elsewhere& into = all.emplace_back();
    one.name_of_value("way", into.way);
    one.text("outlet", into.outlet);
    one.text("words", into.words);
    if (!one.problem().empty()) return one.problem();
  }
  return {};
}

}  // namespace

void write_fragments(std::string& out, const Fragments& fragments, const Text* text) {
  const auto number = [&](std::uint32_t byte) {
    out += std::to_string(text ? text->code_point(byte) : byte);
  };
  append_list(out, fragments, [&](Span fragment) {
    out += '[';
    number(fragment.begin);
    out += ',';
    number(fragment.end);
    out += ']';
  });
}

void read_fragments(ObjectIn& object, const char* name, Fragments& fragments, const Text* text) {
  const Json* list = object.list(name);
  if (!list) return;
  const std::uint64_t most = text ? text->code_points() : UINT32_MAX;
  for (const Json& pair : *list) {
    const bool two = pair.is_array() && pair.size() == 2;
    const auto* begin = two ? pair[0].get_ptr<const std::uint64_t*>() : nullptr;
    const auto* end = two ? pair[1].get_ptr<const std::uint64_t*>() : nullptr;
    if (!begin || !end)
      return object.fail(name, "is not a list of pairs [begin, end] of whole numbers");
    if (*begin > most || *end > most)
      return object.fail(name, "reaches beyond the end of the text (" + std::to_string(most) + " characters)");
    const auto from = static_cast<std::uint32_t>(*begin), to = static_cast<std::uint32_t>(*end);
    fragments.push_back(text ? Span{text->from_code_point(from), text->from_code_point(to)} : Span{from, to});
  }
}

void write_thing(std::string& out, const Layer& layer, Offsets) {
  ObjectOut object(out);
  object.text("id", layer.id);
  object.text("author", name_of(layer.author));
  object.text("name", layer.name);
  object.text_if("version", layer.version);
  object.rest(layer.extra);
  object.close();
}

std::string read_thing(const Json& json, Layer& layer, Offsets) {
  ObjectIn object(json, "A layer");
  name_by_id(object, "layer", layer.id);
  object.name_of_value("author", layer.author);
  object.text("name", layer.name, Need::must);
  object.text("version", layer.version);
  layer.extra = object.rest();
  return object.problem();
}

void write_thing(std::string& out, const Person& person, Offsets) {
  ObjectOut object(out);
  object.text("id", person.id);
  object.text("name", person.name);
  object.number("hue", person.hue);
  if (!person.named) object.flag("named", false);
  object.rest(person.extra);
  object.close();
}

std::string read_thing(const Json& json, Person& person, Offsets) {
  ObjectIn object(json, "A person");
  name_by_id(object, "person", person.id);
  object.text("name", person.name, Need::must);
  std::int64_t hue = 0;
  object.number("hue", 0, 255, hue);
  person.hue = static_cast<std::uint8_t>(hue);
  object.flag("named", person.named);
  person.extra = object.rest();
  return object.problem();
}

void write_thing(std::string& out, const Tag& tag, Offsets offsets) {
  ObjectOut object(out);
  object.text("id", tag.id);
  object.text("layer", tag.layer);
  object.text("label", name_of(tag.label));
  object.name("fragments");
  write_fragments(out, tag.fragments, offsets.text());
  object.text_if("kind", tag.kind);
  object.text_if("person", tag.person);
  if (tag.strength > 0) object.number("strength", tag.strength);
  if (!tag.elsewhere.empty()) {
    object.name("elsewhere");
    write_elsewhere(out, tag.elsewhere);
  }
  if (tag.confidence > 0) object.fraction("confidence", tag.confidence);
  if (!tag.rule.empty()) {
    object.name("rule");
    write_thing(out, tag.rule);
  }
  object.text_if("note", tag.note);
  object.rest(tag.extra);
  object.close();
}

std::string read_thing(const Json& json, ReadTag& read, Offsets offsets) {
  Tag& tag = read.tag;
  ObjectIn object(json, "A tag");
  name_by_id(object, "tag", tag.id);
  object.text("layer", tag.layer, Need::must);
  object.name_of_value("label", tag.label);
  read_fragments(object, "fragments", tag.fragments, offsets.text());
  object.text("kind", tag.kind);
  object.text("person", tag.person);
  std::int64_t strength = 0;
  object.number("strength", 0, 3, strength);
  tag.strength = static_cast<std::uint8_t>(strength);
  object.fraction("confidence", tag.confidence);
  if (const Json* elsewhere = object.any("elsewhere"))
    if (std::string problem = read_elsewhere(*elsewhere, "The tag “" + tag.id + "”", tag.elsewhere); !problem.empty()) return problem;
  if (const Json* rule = object.any("rule"))
    if (std::string problem = read_thing(*rule, tag.rule, "The tag “" + tag.id + "” has a field “rule” that");
        !problem.empty())
      return problem;
  object.text("note", tag.note);
  if (object.any("state")) read.verdict = read_state(object, tag);
  tag.extra = object.rest();
  return object.problem();
}

void write_thing(std::string& out, const Verdict& verdict, Offsets) {
  ObjectOut object(out);
  object.text("layer", verdict.layer);
  object.text("tag", verdict.tag);
  object.text("verdict", name_of(verdict.judgement));
  object.text_if("by", verdict.by);
  object.text_if("note", verdict.note);
  object.rest(verdict.extra);
  object.close();
}

std::string read_thing(const Json& json, Verdict& verdict, Offsets) {
  ObjectIn object(json, "A verdict");
  object.text("layer", verdict.layer, Need::must);
  object.text("tag", verdict.tag, Need::must);
  if (object.problem().empty()) object.rename("The verdict “" + key_of(verdict) + "”");
  object.name_of_value("verdict", verdict.judgement);
  object.text("by", verdict.by);
  object.text("note", verdict.note);
  verdict.extra = object.rest();
  return object.problem();
}

void write_thing(std::string& out, const Link& link, Offsets) {
  ObjectOut object(out);
  object.text("id", link.id);
  object.text("from", link.from);
  object.text("to", link.to);
  object.text("role", name_of(link.role));
  object.rest(link.extra);
  object.close();
}

std::string read_thing(const Json& json, Link& link, Offsets) {
  ObjectIn object(json, "A link");
  name_by_id(object, "link", link.id);
  object.text("from", link.from, Need::must);
  object.text("to", link.to, Need::must);
  object.name_of_value("role", link.role);
  link.extra = object.rest();
  return object.problem();
}

void write_thing(std::string& out, const Message& message) {
  if (message.id.empty()) return append_json_string(out, message.words);
  ObjectOut object(out);
  object.text("id", message.id);
  for (const Message::Argument& one : message.arguments) {
    if (const auto* words = std::get_if<std::string>(&one.value)) {
      object.text(one.name, *words);
    } else {
      object.number(one.name, std::get<std::int64_t>(one.value));
    }
  }
  object.close();
}

std::string read_thing(const Json& json, Message& message, const std::string& who) {
  if (const auto* words = json.get_ptr<const std::string*>()) {
    message = message::as_it_was(*words);
    return {};
  }
  if (!json.is_object()) return who + " is neither words nor an object.";
  for (const auto& [name, value] : json.items()) {
    if (name == "id") {
      if (value.is_string()) message.id = value.get<std::string>();
    } else if (const auto* words = value.get_ptr<const std::string*>()) {
      message.arguments.push_back({name, *words});
    } else if (value.is_number_integer()) {
      message.arguments.push_back({name, value.get<std::int64_t>()});
    } else {
      return who + " has an argument “" + name + "” that is neither words nor a whole number.";
    }
  }
  return message.id.empty() ? who + " has no “id”." : std::string();
}

namespace {

void write_asides(std::string& out, const std::vector<Aside>& asides, const Text* text) {
  append_list(out, asides, [&](const Aside& aside) {
    ObjectOut one(out);
    one.text("what", name_of(aside.what));
    if (aside.by_person) one.flag("person", true);
    one.name("paragraph");
    write_fragments(out, {aside.paragraph}, text);
    one.close();
  });
}

std::string read_asides(const Json& list, std::vector<Aside>& asides, const Text* text) {
  for (const Json& json : list) {
    ObjectIn one(json, "A paragraph that is not of the article");
    Aside aside;
    Fragments paragraph;
    one.name_of_value("what", aside.what);
    one.flag("person", aside.by_person);
    read_fragments(one, "paragraph", paragraph, text);
    if (one.problem().empty() && paragraph.size() != 1) one.fail("paragraph", "is not one pair");
    if (!one.problem().empty()) return one.problem();
    aside.paragraph = paragraph.front();
    asides.push_back(aside);
  }
  return {};
}

}  // namespace

void write_thing(std::string& out, const Meta& meta, Offsets offsets) {
  ObjectOut object(out);
  object.text("title", meta.title);
  object.text_if("from", meta.from);
  object.number("created", meta.created);
  object.number("changed", meta.changed);
  object.text_if("language", meta.language);
  object.texts_if("groups", meta.groups);
  if (!meta.lost.empty()) {
    object.name("lost");
    append_list(out, meta.lost, [&out](const LostTag& lost) {
      ObjectOut one(out);
      one.text("words", lost.words);
      one.name("tag");
      write_thing(out, lost.tag, Offsets::bytes());
      if (lost.verdict) {
        one.name("verdict");
        write_thing(out, *lost.verdict, Offsets::bytes());
      }
      one.close();
    });
  }
  if (!meta.asides.empty()) {
    object.name("asides");
    write_asides(out, meta.asides, offsets.text());
  }
  if (meta.exercise) {
    object.name("exercise");
    write_thing(out, *meta.exercise, offsets);
  }
  if (meta.blind != Blind::off) object.text("blind", name_of(meta.blind));
  object.rest(meta.extra);
  object.close();
}

std::string read_thing(const Json& json, Meta& meta, Offsets offsets) {
  ObjectIn object(json, "The article’s “meta” part");
  object.text("title", meta.title, Need::must);
  object.text("from", meta.from);
  object.number("created", INT64_MIN, INT64_MAX, meta.created);
  object.number("changed", INT64_MIN, INT64_MAX, meta.changed);
  object.text("language", meta.language);
  object.texts("groups", meta.groups);
  if (const Json* list = object.any("lost")) {
    if (!list->is_array()) object.fail("lost", "is not a list");
    for (const Json& lost : *list) {
      ObjectIn one(lost, "A tag that lost its place");
      LostTag& into = meta.lost.emplace_back();
      one.text("words", into.words, Need::must);
      const Json* tag = one.any("tag");
      std::string problem = one.problem();
      ReadTag read;
      if (problem.empty()) problem = tag ? read_thing(*tag, read, Offsets::bytes()) : "has no field “tag”";
      if (!problem.empty()) return problem;
      into.tag = std::move(read.tag);
      into.tag.fragments.clear();
      into.verdict = std::move(read.verdict);
      if (const Json* verdict = one.any("verdict")) {
        problem = read_thing(*verdict, into.verdict.emplace(), Offsets::bytes());
        if (!problem.empty()) return problem;
      }
    }
  }
  if (const Json* list = object.any("asides")) {
    if (!list->is_array()) object.fail("asides", "is not a list");
    if (std::string problem = read_asides(*list, meta.asides, offsets.text()); !problem.empty()) return problem;
  }
  if (const Json* exercise = object.any("exercise"))
    if (std::string problem = read_thing(*exercise, meta.exercise.emplace(), offsets); !problem.empty()) return problem;
  if (object.any("blind")) object.name_of_value("blind", meta.blind);
  meta.extra = object.rest();
  return object.problem();
}

}  // namespace hearsay
