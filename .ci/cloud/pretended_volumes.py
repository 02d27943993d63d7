"""Volumes without a disk behind them."""
from cinder import interface
from cinder.volume import driver


@interface.volumedriver
class PretendedVolumes(driver.VolumeDriver):
    VERSION = '1.0.0'

    def check_for_setup_error(self):
        pass

    def get_volume_stats(self, refresh=False):
        return {'volume_backend_name': 'pretended', 'vendor_name': 'none', 'driver_version': self.VERSION,
                'storage_protocol': 'pretended', 'pools': [{
                    'pool_name': 'pool', 'total_capacity_gb': 1000, 'free_capacity_gb': 1000,
                    'provisioned_capacity_gb': 0, 'max_over_subscription_ratio': 1, 'reserved_percentage': 0,
                    'QoS_support': False}]}

    def nothing(self, *_, **__):
        pass

    create_volume = delete_volume = create_snapshot = delete_snapshot = nothing
    create_export = ensure_export = remove_export = terminate_connection = extend_volume = nothing
    create_volume_from_snapshot = create_cloned_volume = nothing

    def initialize_connection(self, volume, connector, **_):
        return {'driver_volume_type': 'pretended', 'data': {}}
