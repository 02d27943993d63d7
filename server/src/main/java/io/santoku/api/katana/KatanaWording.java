package io.santoku.api.katana;

import java.util.List;

/// The predecessor's messages about the items of a collection; `%s` stands for the item.
record KatanaWording(String unknown, String deleted, String inUse, String taken, String unsupported) {
    static final KatanaWording VIM = new KatanaWording(
            "Error: No such vim: %s",
            "Deleted VIM %s",
            "Cannot delete vim %s - In use",
            "VIM with id %s already exists",
            "This type VIM is not supported: no driver speaks to %s");
    static final KatanaWording NFVO = new KatanaWording(
            "Error: No such nfvo: %s",
            "Deleted NFVO %s",
            "Cannot delete nfvo %s - In use",
            "NFVO with id %s already exists",
            "This type nfvo is not supported: no driver speaks to %s");
    static final KatanaWording WIM = new KatanaWording(
            "Error: No such wim: %s",
            "Deleted WIM %s",
            "Cannot delete wim %s - In use",
            "WIM with id %s already exists",
            "Error: Not supported WIM type: no driver speaks to %s");
    static final KatanaWording EMS = new KatanaWording(
            "Error: No such EMS: %s",
            "Deleted EMS %s",
            "Cannot delete EMS %s - In use",
            "EMS with id %s already exists",
            "Error: Not supported EMS type: no driver speaks to %s");
    static final KatanaWording POLICY = new KatanaWording(
            "Error: No such policy management system: %s",
            "Deleted policy management system %s",
            "Cannot delete policy management system %s - In use",
            "Policy management system with id %s already exists",
            "Error: Not supported Policy system type: no driver speaks to %s");
    static final KatanaWording FUNCTION = new KatanaWording(
            "Error: No such Network Function: %s",
            "Deleted Network Function %s",
            "Error: Function %s is used by slices",
            "Network Function with id %s already exists",
            "Error: Not supported Network Function: %s");
    static final KatanaWording LOCATION = new KatanaWording(
            "Error: No such location %s",
            "Deleted location %s",
            "Location %s is in use by another component, cannot update it",
            "Location %s is already registered",
            "Error: Not supported location: %s");
    static final KatanaWording SLICE_DESCRIPTOR = new KatanaWording(
            "Error: No such Slice Descriptor: %s",
            "Deleted Slice Descriptor %s",
            "Cannot delete Slice Descriptor %s - In use",
            "Slice Descriptor with base_slice_des_id %s already exists",
            "Error: Not supported Slice Descriptor: %s");

    static String missing(List<String> required) {
        return "Error: Required fields: " + required;
    }
}
